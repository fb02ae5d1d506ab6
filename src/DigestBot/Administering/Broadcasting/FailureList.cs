using System.Globalization;
using System.Text;
using DigestBot.Messages;
using DigestBot.Storing.Administration;
using DigestBot.Storing.Deliveries;

namespace DigestBot.Administering.Broadcasting;

/// <summary>Who did not get a broadcast and why, as a table that any program for tables opens (RFC 4180).</summary>
internal static class FailureList
{
    public static DocumentMessage Of(Broadcast broadcast, IEnumerable<Delivery> deliveries, string caption)
    {
        var table = new StringBuilder("chat,state,reason\r\n");
        foreach (var missed in deliveries.Where(delivery => delivery.State != DeliveryState.Sent))
        {
            table.Append(
                CultureInfo.InvariantCulture,
                $"{missed.Chat},{missed.State},{Quoted(missed.Reason ?? "")}\r\n"
            );
        }

        return new DocumentMessage($"{broadcast.Campaign}-missed.csv", table.ToString(), caption);
    }

    private static string Quoted(string field) => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
