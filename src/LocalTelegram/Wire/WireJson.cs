using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace LocalTelegram.Wire;

/// <summary>How objects are written as JSON: the Bot API's snake case, what is absent left out.</summary>
internal static class WireJson
{
    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DictionaryKeyPolicy = null,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            // Named, since schemas may be asked for before anything was written, which would choose it silently.
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
}
