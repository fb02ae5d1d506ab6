using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using LiteDB;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace DigestBot.Storing;

/// <summary>How values stand in a row.</summary>
internal static class Row
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static BsonValue Time(DateTimeOffset time) => new(time.ToUnixTimeMilliseconds());

    public static DateTimeOffset Time(BsonValue value) => DateTimeOffset.FromUnixTimeMilliseconds(value.AsInt64);

    public static BsonValue Day(DateOnly day) => new(day.ToString("O", CultureInfo.InvariantCulture));

    public static DateOnly Day(BsonValue value) =>
        DateOnly.ParseExact(value.AsString, "O", CultureInfo.InvariantCulture);

    /// <summary>A tree of records as one value.</summary>
    public static BsonValue Tree<T>(T value) => new(JsonSerializer.Serialize(value, Json));

    /// <summary>Reads what <see cref="Tree{T}(T)"/> wrote.</summary>
    public static T Tree<T>(BsonValue value) => JsonSerializer.Deserialize<T>(value.AsString, Json)!;
}
