using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Rendering;
using DigestBot.Telegram;
using DigestBot.Texts;
using Telegram.Bot.Types;

namespace DigestBot.Conversing.Inline;

/// <summary>
/// Offers days and stories to who writes the bot's name in any chat. The answer is not recorded: it comes within
/// seconds or not at all, since whoever waits types on meanwhile.
/// </summary>
internal sealed class InlineMode(
    InlineOffers offers,
    Subscribers subscribers,
    Gateway gateway,
    Me me,
    TimeProvider clock,
    ILogger<InlineMode> log
)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private DateTimeOffset _closedUntil = DateTimeOffset.MinValue;

    public async Task AnswerAsync(InlineQuery query, CancellationToken cancellation)
    {
        if (clock.GetUtcNow() < _closedUntil)
        {
            return; // as Telegram ordered; messages have a pace of their own
        }

        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        var settings = new RenderSettings(LanguageOf(query.From), await me.LinksAsync(either.Token));
        var answer = offers.For(query.Query, query.Offset, settings);
        switch (await gateway.AnswerInlineAsync(query.Id, answer, either.Token))
        {
            case Outcome.Sent:
                break;
            case Outcome.RetryAfter { Wait: var wait }:
                _closedUntil = clock.GetUtcNow() + wait;
                log.InlineClosed(wait);
                break;
            case var outcome:
                log.InlineNotAnswered(outcome);
                break;
        }
    }

    private Language LanguageOf(User person) => subscribers.LanguageOf(new ChatAddress(person.Id), person.LanguageCode);
}
