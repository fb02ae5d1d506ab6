using DigestBot.Messages;
using DigestBot.Storing.Deliveries;
using LiteDB;

namespace DigestBot.Storing.Chats;

/// <summary>How a receipt stands in its row; the rows of one chat sort by day.</summary>
internal static class ReceiptRow
{
    /// <summary>What was sent is told by a summary as well, once its details are folded; not a moment earlier.</summary>
    private static readonly TimeSpan SentIsKept = TimeSpan.FromDays(1);

    /// <summary>What was missed is told of nowhere else, so it is kept as long as such summaries are.</summary>
    private static readonly TimeSpan MissIsKept = DeliveryHistory.Year;

    public static string Prefix(ChatAddress chat) => $"{chat}|";

    public static string Id(ChatAddress chat, DateOnly day) => $"{Prefix(chat)}{day:O}";

    /// <returns>False where the chat has one for that day; it stays as it is.</returns>
    public static bool Add(ILiteCollection<BsonDocument> receipts, Receipt receipt)
    {
        var id = Id(receipt.Chat, receipt.Day);
        if (receipts.FindById(id) is not null)
        {
            return false;
        }

        receipts.Insert(
            new BsonDocument
            {
                ["_id"] = id,
                ["campaign"] = receipt.Campaign,
                ["miss"] = receipt.Miss?.ToString(),
                ["at"] = Row.Time(receipt.At),
                ["ages"] = Row.Time(receipt.At + (receipt.Miss is null ? SentIsKept : MissIsKept)),
            }
        );
        return true;
    }

    public static Receipt Read(BsonDocument row)
    {
        var id = row["_id"].AsString;
        var bar = id.IndexOf('|', StringComparison.Ordinal);
        return new Receipt(
            ChatAddress.Parse(id[..bar]),
            Row.Day(id[(bar + 1)..]),
            row["campaign"].IsNull ? null : row["campaign"].AsString,
            row["miss"].IsNull ? null : Enum.Parse<Miss>(row["miss"].AsString),
            Row.Time(row["at"])
        );
    }
}
