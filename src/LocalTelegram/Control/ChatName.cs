using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LocalTelegram.Control;

/// <summary>A chat or bot named by its id or its username: JSON may hold a number or a string.</summary>
/// <param name="Value">Digits, or a username.</param>
[JsonConverter(typeof(Converter))]
internal sealed record ChatName(string Value)
{
    private sealed class Converter : JsonConverter<ChatName>
    {
        public override ChatName Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(
                reader.TokenType == JsonTokenType.Number
                    ? reader.GetInt64().ToString(CultureInfo.InvariantCulture)
                    : reader.GetString() ?? ""
            );

        public override void Write(Utf8JsonWriter writer, ChatName value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
