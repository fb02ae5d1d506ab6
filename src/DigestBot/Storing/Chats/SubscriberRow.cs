using System.Globalization;
using DigestBot.Messages;
using DigestBot.Subscribing;
using LiteDB;

namespace DigestBot.Storing.Chats;

/// <summary>How a subscriber stands in its row, and the index of who is due.</summary>
internal static class SubscriberRow
{
    public static BsonDocument Write(Subscriber subscriber) =>
        new()
        {
            ["_id"] = subscriber.Chat.ToString(),
            ["chat"] = subscriber.Chat.ChatId,
            ["state"] = subscriber.State.ToString(),
            ["subscription"] = Row.Tree(subscriber.Subscription),
            ["due"] = subscriber.Next is { } next ? Due(next) : BsonValue.Null,
            ["day"] = subscriber.Next is { Day: var day } ? Row.Day(day) : BsonValue.Null,
            ["at"] = subscriber.Next is { At: var at } ? Row.Time(at) : BsonValue.Null,
            ["restsFrom"] = subscriber.RestsFrom is { } first ? Row.Day(first) : BsonValue.Null,
        };

    public static Subscriber Read(BsonDocument row) =>
        new(
            ChatAddress.Parse(row["_id"].AsString),
            Row.Tree<Subscription>(row["subscription"]),
            Enum.Parse<SubscriberState>(row["state"].AsString),
            row["due"].IsNull ? null : new Appointment(Row.Day(row["day"]), Row.Time(row["at"])),
            row["restsFrom"].IsNull ? null : Row.Day(row["restsFrom"])
        );

    /// <summary>The key under which who is due is found: by the digest's day, then by the moment.</summary>
    public static string Due(Appointment next) => Due(next.Day, next.At);

    public static string Due(DateOnly day, DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{day:O}|{at.ToUnixTimeMilliseconds():D15}");

    /// <summary>The day of a key.</summary>
    public static DateOnly DayOf(string due) => Row.Day(due[..due.IndexOf('|', StringComparison.Ordinal)]);
}
