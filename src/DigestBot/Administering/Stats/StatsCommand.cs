using DigestBot.Charting;
using DigestBot.Conversing;
using DigestBot.Messages;
using DigestBot.Telegram;
using DigestBot.Texts;

namespace DigestBot.Administering.Stats;

/// <summary>
/// <c>/stats</c>: subscriptions, deliveries, tags and stories as a picture, with the figures below it; in a group, where
/// a picture cannot be shown to the asker alone, the figures without it.
/// </summary>
internal sealed class StatsCommand(StatsReader reader, Lazy<ChartFont> font, Me me) : ICommand
{
    public string Name => "stats";

    public bool ForAdministrators => true;

    public string Describe(Phrases phrases) => phrases.StatsDescription;

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation)
    {
        var report = await reader.ReadAsync();
        if (report.IsEmpty)
        {
            return [question.Tell(new TextMessage(question.Phrases.StatsNothingYet))];
        }

        var caption = StatsCaption.Of(report, question.Phrases, await me.LinksAsync(cancellation));
        return question.Chat.IsPrivate && StatsPicture.Of(report, question.Phrases, font.Value) is { } picture
            ? [new PhotoMessage($"stats-{report.Today:yyyyMMdd}.png", picture, caption)]
            : [question.Tell(new TextMessage(caption))];
    }
}
