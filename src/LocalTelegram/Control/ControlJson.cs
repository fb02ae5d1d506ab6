using System.Text.Json;
using LocalTelegram.Wire;

namespace LocalTelegram.Control;

/// <summary>How the bodies of control calls are read: as the wire's, and what must be there must be there.</summary>
internal static class ControlJson
{
    public static JsonSerializerOptions Options { get; } =
        new(WireJson.Options) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };
}
