using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LocalTelegram.Api;

/// <summary>
/// A call's parameters. As at the official server all are text, however they came: an object in a JSON body counts as
/// its JSON, a number as its digits.
/// </summary>
/// <param name="values">The parameters by name.</param>
/// <param name="files">What was uploaded, by the name of its part.</param>
internal sealed class Arguments(IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, Upload> files)
{
    public IReadOnlyDictionary<string, string> Values => values;

    /// <summary>The text of a parameter; empty where it is absent.</summary>
    public string Text(string name) => values.GetValueOrDefault(name, "");

    public bool Has(string name) => Text(name).Length > 0;

    /// <summary>True for "true", "yes" and "1", in any case.</summary>
    public bool Flag(string name) => Text(name).ToLowerInvariant() is "true" or "yes" or "1";

    /// <summary>The digits that the parameter begins with, held within the limits; the fallback where there are none.</summary>
    public int Integer(string name, int fallback, int least = int.MinValue, int most = int.MaxValue) =>
        long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? (int)Math.Clamp(value, least, most)
            : fallback;

    public long? Long(string name) =>
        long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    /// <summary>The parameter as JSON; null where it is absent.</summary>
    /// <exception cref="ApiException">It is no JSON.</exception>
    public JsonNode? Json(string name, string what)
    {
        if (!Has(name))
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(Text(name));
        }
        catch (JsonException)
        {
            throw ApiException.BadRequest($"can't parse {what} JSON object");
        }
    }

    public Upload? File(string name) => files.GetValueOrDefault(name);
}

/// <summary>An uploaded file.</summary>
/// <param name="Name">As its sender called it.</param>
/// <param name="MimeType">As its sender called it.</param>
/// <param name="Content">The bytes.</param>
internal sealed record Upload(string? Name, string? MimeType, byte[] Content);
