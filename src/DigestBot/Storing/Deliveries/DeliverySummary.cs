using DigestBot.Messages;
using LiteDB;

namespace DigestBot.Storing.Deliveries;

/// <summary>What a chat got of a campaign, in one row: what is left of its deliveries in the long run.</summary>
/// <param name="Campaign">The campaign's name.</param>
/// <param name="Day">The day that it showed or corrected; null where it showed none.</param>
/// <param name="Chat">Who got it.</param>
/// <param name="FirstMessageId">Telegram's id of the first message; null where none was sent.</param>
/// <param name="Sent">How many of its parts were sent.</param>
/// <param name="Parts">How many there were.</param>
/// <param name="State">Sent where all were; else what became of the first that was not.</param>
/// <param name="Reason">Why that one was not; null where none is known.</param>
/// <param name="At">When the last of them changed its state.</param>
/// <param name="MayStandTwice">Whether one of them was sent again though nobody could tell whether it stood already.</param>
internal sealed record DeliverySummary(
    string Campaign,
    DateOnly? Day,
    ChatAddress Chat,
    int? FirstMessageId,
    int Sent,
    int Parts,
    DeliveryState State,
    string? Reason,
    DateTimeOffset At,
    bool MayStandTwice = false
)
{
    /// <param name="deliveries">All of a campaign for one chat, in the order of sending.</param>
    public static DeliverySummary Of(IReadOnlyList<Delivery> deliveries, DateOnly? day)
    {
        var sent = deliveries.Where(delivery => delivery.State == DeliveryState.Sent).ToList();
        var worst = deliveries.FirstOrDefault(delivery => delivery.State != DeliveryState.Sent) ?? deliveries[0];
        return new DeliverySummary(
            worst.Campaign,
            day,
            worst.Chat,
            sent.FirstOrDefault()?.MessageId,
            sent.Count,
            deliveries.Count,
            worst.State,
            worst.Reason,
            deliveries.Max(delivery => delivery.At),
            deliveries.Any(delivery => delivery.MayStandTwice)
        );
    }

    /// <summary>Names of one chat stand together, so that its history is found without an index.</summary>
    public static string IdPrefix(ChatAddress chat) => $"{chat}|";

    public BsonDocument ToRow() =>
        new()
        {
            ["_id"] = IdPrefix(Chat) + Campaign,
            ["day"] = Day is { } day ? Row.Day(day) : BsonValue.Null,
            ["message"] = FirstMessageId is { } id ? id : BsonValue.Null,
            ["sent"] = Sent,
            ["parts"] = Parts,
            ["state"] = (int)State,
            ["reason"] = Reason,
            ["at"] = Row.Time(At),
            ["mayStandTwice"] = MayStandTwice,
        };

    public static DeliverySummary FromRow(BsonDocument row)
    {
        var name = row["_id"].AsString.Split('|', 2);
        return new DeliverySummary(
            name[1],
            row["day"].IsNull ? null : Row.Day(row["day"]),
            ChatAddress.Parse(name[0]),
            row["message"].IsNull ? null : row["message"].AsInt32,
            row["sent"].AsInt32,
            row["parts"].AsInt32,
            (DeliveryState)row["state"].AsInt32,
            row["reason"].IsNull ? null : row["reason"].AsString,
            Row.Time(row["at"]),
            row["mayStandTwice"] == true
        );
    }
}
