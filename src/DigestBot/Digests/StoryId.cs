using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DigestBot.Digests;

/// <summary>
/// A story's name for ever: <c>yyyyMMdd-xxxxxx</c>, the six of a-z0-9. Fit for callback data and deep links
/// (<see href="https://core.telegram.org/bots/features#deep-linking"/>: 64 of A-Za-z0-9_-).
/// </summary>
[JsonConverter(typeof(StoryIdJsonConverter))]
internal readonly record struct StoryId : IComparable<StoryId>
{
    /// <summary>Characters in every id.</summary>
    public const int Length = 15;

    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    private readonly string? _value;

    private StoryId(string value) => _value = value;

    /// <summary>The day of the digest in which the story first stood.</summary>
    public DateOnly Date => DateOnly.ParseExact(ToString().AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>
    /// The id that a name has on a day: the same name always has the same one. Two names share one in about
    /// two thousand million cases; who gives ids out sees to that.
    /// </summary>
    public static StoryId Of(DateOnly date, string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        return new StoryId(
            string.Create(
                Length,
                (date, hash),
                static (id, from) =>
                {
                    from.date.TryFormat(id, out var written, "yyyyMMdd", CultureInfo.InvariantCulture);
                    id[written] = '-';
                    for (var i = written + 1; i < id.Length; i++)
                    {
                        id[i] = Alphabet[from.hash[i] % Alphabet.Length];
                    }
                }
            )
        );
    }

    /// <summary>Reads an id as a person may have typed it: upper case and outer blanks are forgiven.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out StoryId id)
    {
        text = text?.Trim().ToLowerInvariant();
        var valid =
            text is { Length: Length }
            && text[8] == '-'
            && DateOnly.TryParseExact(text.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, 0, out _)
            && !text.AsSpan(9).ContainsAnyExcept(Letters);
        id = valid ? new StoryId(text!) : default;
        return valid;
    }

    /// <summary>Reads an id that this program wrote.</summary>
    /// <exception cref="FormatException">It is not an id.</exception>
    public static StoryId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is no story id (yyyyMMdd-xxxxxx).");

    public int CompareTo(StoryId other) => string.CompareOrdinal(_value, other._value);

    public override string ToString() => _value ?? throw new InvalidOperationException("The story has no id yet.");

    private sealed class StoryIdJsonConverter : JsonConverter<StoryId>
    {
        public override StoryId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, StoryId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
