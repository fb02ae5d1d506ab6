using DigestBot.Digests;
using DigestBot.Storing.Statistics;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Storing.Statistics;

public sealed class StoryOpensTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 3, 5);
    private static readonly StoryId One = StoryId.Of(Today, "one");
    private static readonly StoryId Two = StoryId.Of(Today, "two");
    private static readonly StoryId Three = StoryId.Of(Today, "three");

    private readonly AStore _store = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 5, 8, 0, 0, TimeSpan.Zero));

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task What_was_opened_most_comes_first_over_days_and_restarts()
    {
        await OpenAsync(One, One, Two);
        _clock.Advance(TimeSpan.FromDays(1));
        _store.Reopen();
        await OpenAsync(Two, Two, Three);

        Opens().Most(Today, Today.AddDays(1), most: 2).ShouldBe([(Two, 3), (One, 2)]);
        Opens().Most(Today.AddDays(1), Today.AddDays(1), most: 2).ShouldBe([(Two, 2), (Three, 1)]);
        Opens().Most(Today.AddDays(-9), Today.AddDays(-1), most: 2).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_counted_twice()
    {
        var opens = Opens();
        opens.Note(One);
        await Task.WhenAll(opens.WriteAsync(), opens.WriteAsync());
        await opens.WriteAsync();

        opens.Most(Today, Today, most: 5).ShouldBe([(One, 1)]);
    }

    [Fact]
    public async Task What_many_open_at_once_is_all_counted()
    {
        var opens = Opens();
        await Parallel.ForAsync(
            0,
            1000,
            TestContext.Current.CancellationToken,
            async (index, _) =>
            {
                opens.Note(index % 2 == 0 ? One : Two);
                if (index % 100 == 0)
                {
                    await opens.WriteAsync();
                }
            }
        );
        await opens.WriteAsync();

        opens
            .Most(Today, Today, most: 5)
            .OrderBy(opened => opened.Story)
            .Select(opened => opened.Times)
            .ShouldBe([500, 500]);
    }

    [Fact]
    public async Task After_a_year_it_is_forgotten()
    {
        await OpenAsync(One);
        _clock.Advance(TimeSpan.FromDays(366));
        await Opens().ForgetAsync();
        Opens().Most(Today, Today, most: 1).ShouldHaveSingleItem();

        _clock.Advance(TimeSpan.FromDays(1));
        await Opens().ForgetAsync();

        Opens().Most(Today, Today, most: 1).ShouldBeEmpty();
    }

    private async Task OpenAsync(params StoryId[] stories)
    {
        var opens = Opens();
        Array.ForEach(stories, opens.Note);
        await opens.WriteAsync();
    }

    private StoryOpens Opens() => new(_store.Store, ALedger.Zone, _clock);
}
