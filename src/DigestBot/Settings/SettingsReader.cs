using System.Globalization;

namespace DigestBot.Settings;

/// <summary>
/// Reads settings as typed values, and collects what is wrong with them, so that an operator hears of everything
/// in one go: each message names the key, the value and what is allowed.
/// </summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    private readonly List<string> _errors = [];
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The value as written; null where it is absent or blank.</summary>
    public string? Text(string key)
    {
        _known.Add(key);
        return configuration[key]?.Trim() is { Length: > 0 } text ? text : null;
    }

    /// <summary>A value that may be absent.</summary>
    /// <param name="parse">The text's meaning, or null where it has none.</param>
    /// <param name="allowed">What may be written, in words.</param>
    public T? Optional<T>(string key, Func<string, T?> parse, string allowed)
        where T : class => Text(key) is { } text ? parse(text) ?? Wrong<T>(key, text, allowed) : null;

    /// <summary>A value whose default may have no meaning either; null only where that is so, which is an error.</summary>
    public T? OrDefault<T>(string key, string fallback, Func<string, T?> parse, string allowed)
        where T : class
    {
        var text = Text(key) ?? fallback;
        return parse(text) ?? Wrong<T>(key, text, allowed);
    }

    /// <summary>A value that may be absent, of a type that has no null.</summary>
    public T? OptionalValue<T>(string key, Func<string, T?> parse, string allowed)
        where T : struct
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        var value = parse(text);
        if (value is null)
        {
            Wrong<object>(key, text, allowed);
        }

        return value;
    }

    public bool Flag(string key, bool fallback) =>
        OptionalValue<bool>(key, text => bool.TryParse(text, out var value) ? value : null, "true or false")
        ?? fallback;

    public int? OptionalNumber(string key, int least, int most) =>
        OptionalValue<int>(
            key,
            text =>
                int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                && value >= least
                && value <= most
                    ? value
                    : null,
            $"a whole number from {least} to {most}"
        );

    public int Number(string key, int fallback, int least, int most) => OptionalNumber(key, least, most) ?? fallback;

    public TEnum Choice<TEnum>(string key, TEnum fallback)
        where TEnum : struct, Enum => OptionalChoice<TEnum>(key) ?? fallback;

    public TEnum? OptionalChoice<TEnum>(string key)
        where TEnum : struct, Enum =>
        OptionalValue<TEnum>(
            key,
            text =>
                char.IsLetter(text[0]) && Enum.TryParse<TEnum>(text, ignoreCase: true, out var value) ? value : null,
            string.Join(" or ", Enum.GetNames<TEnum>())
        );

    /// <summary>A span as .NET writes it: <c>2.00:00:00</c> is two days, <c>06:00:00</c> six hours.</summary>
    public TimeSpan Span(string key, TimeSpan fallback, TimeSpan? most = null) =>
        OptionalValue<TimeSpan>(
            key,
            text =>
                TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value)
                && value >= TimeSpan.Zero
                && value <= (most ?? TimeSpan.MaxValue)
                    ? value
                    : null,
            "a span of time such as 2.00:00:00 (two days) or 06:00:00 (six hours)"
                + (most is { } limit ? string.Create(CultureInfo.InvariantCulture, $", at most {limit:c}") : "")
        ) ?? fallback;

    /// <summary>The values of a list, whether written as an array or on one line with commas between.</summary>
    public IReadOnlyList<T> List<T>(string key, Func<string, T?> parse, string allowed)
        where T : struct
    {
        const StringSplitOptions Tidy = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        var lines = configuration.GetSection(key).GetChildren().Select(child => child.Value).Prepend(Text(key));
        var values = new List<T>();
        foreach (var text in lines.SelectMany(line => line?.Split(',', Tidy) ?? []))
        {
            if (parse(text) is { } value)
            {
                values.Add(value);
            }
            else
            {
                Wrong<object>(key, text, allowed);
            }
        }

        return values;
    }

    /// <summary>
    /// Finds what is set in the sections that were read, but never was asked for: a slip of the finger would else be
    /// a default that nobody chose.
    /// </summary>
    public void RefuseUnknownKeys()
    {
        foreach (var section in _known.Where(key => key.Contains(':')).GroupBy(SectionOf))
        {
            var allowed = section.Order(StringComparer.Ordinal).ToList();
            foreach (var (key, value) in configuration.GetSection(section.Key).AsEnumerable())
            {
                if (value is not null && !allowed.Exists(known => IsOf(key, known)))
                {
                    _errors.Add($"{key} is no setting; allowed are {string.Join(", ", allowed)}.");
                }
            }
        }
    }

    /// <exception cref="SettingsException">Something was wrong; it names all of it.</exception>
    public void ThrowIfAnythingIsWrong()
    {
        if (_errors.Count > 0)
        {
            throw new SettingsException(_errors);
        }
    }

    private T? Wrong<T>(string key, string text, string allowed)
        where T : class
    {
        _errors.Add($"{key} is {(IsSecret(key) ? "not shown here" : $"'{text}'")}; allowed is {allowed}.");
        return null;
    }

    private static string SectionOf(string key) => key[..key.IndexOf(':', StringComparison.Ordinal)];

    /// <summary>Whether a key is a known one, or an entry of its list.</summary>
    private static bool IsOf(string key, string known) =>
        key.Equals(known, StringComparison.OrdinalIgnoreCase)
        || (
            key.StartsWith(known + ":", StringComparison.OrdinalIgnoreCase)
            && int.TryParse(key[(known.Length + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out _)
        );

    private static bool IsSecret(string key) =>
        key.EndsWith("Token", StringComparison.Ordinal)
        || key.EndsWith("Key", StringComparison.Ordinal)
        || key.EndsWith("Secret", StringComparison.Ordinal);
}
