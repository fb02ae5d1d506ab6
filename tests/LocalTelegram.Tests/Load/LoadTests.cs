using System.Diagnostics;

namespace LocalTelegram.Tests.Load;

/// <summary>
/// What the server bears. Run by name only, on a machine that has nothing else to do:
/// <c>dotnet test --project tests/LocalTelegram.Tests -- --explicit only</c>.
/// </summary>
public sealed class LoadTests
{
    private const int Callers = 16;

    [Fact(Explicit = true)]
    public async Task Two_thousand_messages_a_second_are_sent_to_a_hundred_thousand_people_in_flat_memory()
    {
        await using var telegram = await LocalServer.StartAsync(options =>
        {
            options.Pacing.Enabled = false;
            options.TranscriptCap = 5_000;
        });
        await telegram.People.AddSubscribersAsync(100_000, firstId: 1_000_000);
        await SendAsync(telegram, 30_000);
        var before = Settled();
        var watch = Stopwatch.StartNew();

        await SendAsync(telegram, 60_000);

        var rate = 60_000 / watch.Elapsed.TotalSeconds;
        var grown = Settled() - before;
        TestContext.Current.TestOutputHelper?.WriteLine($"{rate:F0} messages a second, {grown / 1024} kB more in use");
        rate.ShouldBeGreaterThan(2_000);
        grown.ShouldBeLessThan(8 * 1024 * 1024);
    }

    private static async Task SendAsync(LocalServer telegram, int count)
    {
        var next = 0;
        await Task.WhenAll(
            Enumerable
                .Range(0, Callers)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        for (var i = Interlocked.Increment(ref next); i <= count; i = Interlocked.Increment(ref next))
                        {
                            await telegram.ResultAsync(
                                "sendMessage",
                                new
                                {
                                    chat_id = 1_000_000 + (i % 25_000),
                                    text = $"<b>Story {i}</b> with <a href=\"https://a.com/{i}\">a link</a> #tag",
                                    parse_mode = "HTML",
                                }
                            );
                        }
                    })
                )
        );
    }

    private static long Settled() => GC.GetTotalMemory(forceFullCollection: true);
}
