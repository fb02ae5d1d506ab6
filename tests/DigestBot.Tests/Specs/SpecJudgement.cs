using DigestBot.Tests.Fuzzing;

namespace DigestBot.Tests.Specs;

/// <summary>Every message of every document, sent to the local Telegram: none is refused, and no part of any dropped.</summary>
public sealed class SpecJudgement : IDisposable
{
    private readonly TelegramJudge _telegram = new();

    public static TheoryData<string, string> Views() =>
        [
            .. Spec
                .All.SelectMany(spec => spec.Expectations)
                .Where(view => view.IsMessages)
                .Select(view => (view.Spec.Name, view.View)),
        ];

    [Theory, MemberData(nameof(Views))]
    public void Telegram_takes_every_message_as_it_is(string document, string view)
    {
        foreach (var message in new Expectation(new Spec(document), view).Messages())
        {
            _telegram.Take(message).ShouldBeEmpty(message.Html);
        }
    }

    public void Dispose() => _telegram.Dispose();
}
