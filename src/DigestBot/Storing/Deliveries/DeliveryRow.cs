using DigestBot.Messages;
using LiteDB;

namespace DigestBot.Storing.Deliveries;

/// <summary>How a delivery stands in its row, and the index of what is left to do.</summary>
internal static class DeliveryRow
{
    /// <summary>
    /// The key under which a chat's next delivery is found first, whichever of its topics it is for: what may have left,
    /// then lane by lane in order; null once there is nothing left to do.
    /// </summary>
    private static BsonValue Due(Delivery delivery) =>
        delivery.IsDue
            ? $"{DuePrefix(delivery.Chat)}{(delivery.State == DeliveryState.Sending ? 0 : 1)}|{(int)delivery.Lane}|{delivery.Id}"
            : BsonValue.Null;

    public static string DuePrefix(ChatAddress chat) => $"{chat.ChatId}|";

    /// <summary>Finds what is of a campaign: names begin with it, so that no index of their own is kept up for this.</summary>
    public static BsonExpression OfCampaign(string campaign) => Where.Begins("_id", $"{campaign}|");

    /// <summary>Finds, by that key, what waits for a chat in a lane or in the ones below it.</summary>
    public static BsonExpression WaitingFrom(ChatAddress chat, Lane highest) =>
        Where.IsBetween("due", $"{DuePrefix(chat)}1|{(int)highest}|", $"{DuePrefix(chat)}1|~");

    public static ChatAddress ChatOf(BsonDocument row) => ChatAddress.Parse(row["chat"].AsString);

    public static BsonDocument Write(Delivery delivery) =>
        new()
        {
            ["_id"] = delivery.Id,
            ["campaign"] = delivery.Campaign,
            ["lane"] = (int)delivery.Lane,
            ["chat"] = delivery.Chat.ToString(),
            ["part"] = delivery.Part,
            ["state"] = delivery.State.ToString(),
            ["due"] = Due(delivery),
            ["after"] = delivery.After,
            ["messageId"] = delivery.MessageId is { } id ? new BsonValue(id) : BsonValue.Null,
            ["reason"] = delivery.Reason,
            ["at"] = Row.Time(delivery.At),
            ["mayStandTwice"] = delivery.MayStandTwice,
        };

    public static Delivery Read(BsonDocument row) =>
        new(
            row["campaign"].AsString,
            (Lane)row["lane"].AsInt32,
            ChatOf(row),
            row["part"].AsInt32,
            Enum.Parse<DeliveryState>(row["state"].AsString),
            row["after"].AsInt32,
            row["messageId"].IsNull ? null : row["messageId"].AsInt32,
            row["reason"].IsNull ? null : row["reason"].AsString,
            Row.Time(row["at"]),
            row["mayStandTwice"] == true
        );
}
