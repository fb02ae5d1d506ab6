using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using DigestBot.Messages;
using DigestBot.Storing.Chats;

namespace DigestBot.Conversing.Choosing;

/// <summary>All that is kept of a person, as a file for them: JSON with plain names, whichever the language.</summary>
internal static class PersonalExport
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <param name="caption">What stands under the file.</param>
    public static DocumentMessage Of(ChatAddress chat, PersonalRecord kept, DateTimeOffset now, string caption) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"digestbot-{chat.ChatId}-{now:yyyyMMdd}.json"),
            JsonSerializer.Serialize(Tree(chat, kept, now), Readable),
            caption
        );

    private static object Tree(ChatAddress chat, PersonalRecord kept, DateTimeOffset now) =>
        new
        {
            ExportedAt = now,
            TelegramId = chat.ChatId,
            Name = kept.Chat?.Title,
            Language = kept.Chat?.LanguageCode,
            CanBeReached = kept.Chat?.Reachable,
            Subscription = kept.Subscriber is { } subscriber ? Tree(subscriber) : null,
            Days = kept.Receipts.Select(receipt => new
            {
                receipt.Day,
                DecidedAt = receipt.At,
                SentAs = receipt.Campaign,
                NotSentBecause = receipt.Miss?.ToString(),
            }),
            Deliveries = kept.Deliveries.Select(delivery => new
            {
                Of = delivery.Campaign,
                delivery.Day,
                State = delivery.State.ToString(),
                delivery.At,
                Messages = delivery.Parts,
                MessagesSent = delivery.Sent,
                delivery.FirstMessageId,
                delivery.Reason,
            }),
            Standing = kept.Standings.Select(standing => new
            {
                standing.Day,
                MessageIds = standing.Parts.Select(part => part.MessageId),
                Style = standing.Presentation.Style.ToString(),
                Density = standing.Presentation.Density.ToString(),
                standing.Presentation.Selection.Followed,
                standing.Presentation.Selection.Muted,
                standing.Presentation.Selection.MutedWords,
            }),
        };

    private static object Tree(Subscriber subscriber)
    {
        var chosen = subscriber.Subscription;
        return new
        {
            State = subscriber.State.ToString(),
            Hour = chosen.Hour.ToString("HH:mm", CultureInfo.InvariantCulture),
            chosen.Zone,
            Weekdays = chosen.Days.ToString(),
            Language = chosen.Look.Language.ToString(),
            Style = chosen.Look.Style.ToString(),
            Density = chosen.Look.Density.ToString(),
            Pictures = chosen.Look.Previews,
            chosen.Silent,
            Followed = chosen.Followed.Select(tag => tag.Name),
            Muted = chosen.Muted.Select(tag => tag.Name),
            chosen.MutedWords,
            chosen.TellsOfNothing,
            NextDay = subscriber.Next?.Day,
            NextAt = subscriber.Next?.At,
            subscriber.RestsFrom,
        };
    }
}
