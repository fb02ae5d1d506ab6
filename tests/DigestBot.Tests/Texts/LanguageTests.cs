using System.Reflection;
using System.Text.RegularExpressions;
using DigestBot.Texts;

namespace DigestBot.Tests.Texts;

/// <summary>
/// Both languages are whole: each text is in its own language, says the same commands, and keeps to the voice and to
/// Telegram's limits.
/// </summary>
public sealed partial class LanguageTests
{
    /// <summary>What has no words, in either language.</summary>
    private static readonly string[] Wordless =
    [
        nameof(Phrases.Colon),
        nameof(Phrases.Dash),
        nameof(Phrases.FlawAt),
        nameof(Phrases.Sentences),
        nameof(Phrases.ShortDay),
        nameof(Phrases.OnboardingStep),
        nameof(Phrases.PublishHour),
    ];

    private static readonly DateOnly Day = new(2026, 3, 5);
    private static readonly DateTime At = new(2026, 3, 6, 8, 30, 0);

    /// <summary>What each text is said with: two of a kind, since some say one thing for one and another for many.</summary>
    private static readonly Dictionary<Type, object?[]> Samples = new()
    {
        [typeof(string)] = ["Qwen", ""],
        [typeof(int)] = [1, 1234, 0],
        [typeof(long)] = [1L, 2048L],
        [typeof(bool)] = [true, false],
        [typeof(DateOnly)] = [Day],
        [typeof(DateOnly?)] = [Day, null],
        [typeof(DateTime)] = [At, Day.ToDateTime(new TimeOnly(8, 30))],
        [typeof(TimeOnly)] = [new TimeOnly(21, 5)],
        [typeof(TimeSpan)] = [TimeSpan.FromHours(6)],
        [typeof(Language)] = [Language.Chinese, Language.English],
        [typeof(DayOfWeek)] = [.. Enum.GetValues<DayOfWeek>().Cast<object?>()],
        [typeof(IReadOnlyList<string>)] = [new List<string> { "Qwen", "GLM" }],
        [typeof(IReadOnlyList<DayOfWeek>)] =
        [
            new List<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Sunday },
            new List<DayOfWeek>
            {
                DayOfWeek.Monday,
                DayOfWeek.Tuesday,
                DayOfWeek.Wednesday,
                DayOfWeek.Thursday,
                DayOfWeek.Friday,
            },
            Enum.GetValues<DayOfWeek>(),
        ],
    };

    public static TheoryData<string> Names => [.. Texts().Select(Named).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void English_texts_are_english(string name) =>
        Said(name, Language.English).ShouldAllBe(text => !Chinese().IsMatch(text));

    [Theory]
    [MemberData(nameof(Names))]
    public void Chinese_texts_are_chinese(string name)
    {
        if (!Wordless.Contains(name))
        {
            Said(name, Language.Chinese).ShouldAllBe(text => text.Length == 0 || Chinese().IsMatch(text));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_languages_speak_of_the_same_commands(string name) =>
        Said(name, Language.English).Select(CommandsIn).ShouldBe(Said(name, Language.Chinese).Select(CommandsIn));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_voice_is_calm(string name) =>
        Said(name, Language.Chinese).Concat(Said(name, Language.English)).ShouldAllBe(text => !Loud().IsMatch(text));

    [Fact]
    public void Descriptions_of_commands_fit_the_menu() =>
        Texts()
            .Select(Named)
            .Where(name => name.EndsWith("Description", StringComparison.Ordinal))
            .SelectMany(name => Said(name, Language.Chinese).Concat(Said(name, Language.English)))
            .ShouldAllBe(text => text.Length > 0 && text.Length <= 256);

    [Fact]
    public void Days_and_numbers_are_written_as_each_language_does()
    {
        var (zh, en) = (Phrases.In(Language.Chinese), Phrases.In(Language.English));
        zh.Day(Day).ShouldBe("2026年3月5日 周四");
        en.Day(Day).ShouldBe("Thursday, 5 March 2026");
        zh.Stories(1).ShouldBe("1 条");
        en.Stories(1).ShouldBe("1 story");
        zh.Stories(1234).ShouldBe("1234 条");
        en.Stories(1234).ShouldBe("1,234 stories");
    }

    /// <summary>Everything that a text may say, in the same order in both languages.</summary>
    private static List<string> Said(string name, Language language) =>
        [
            .. Texts()
                .Where(text => Named(text) == name)
                .SelectMany(text => Arguments(text).Select(arguments => text.Invoke(Phrases.In(language), arguments)))
                .Select(said => said as string ?? Joined(said!)),
        ];

    /// <summary>Lists of names are of a language, too.</summary>
    private static string Joined(object said) =>
        said is IReadOnlyList<(string Name, string Zone)> zones
            ? string.Join(' ', zones.Select(zone => zone.Name))
            : throw new NotSupportedException($"How is a {said.GetType()} read?");

    private static IEnumerable<MethodInfo> Texts() =>
        typeof(Phrases)
            .GetMethods(BindingFlags.Instance | BindingFlags.Public)
            .Where(method => method.IsAbstract)
            .OrderBy(method => method.Name, StringComparer.Ordinal);

    private static string Named(MethodInfo text) => text.IsSpecialName ? text.Name["get_".Length..] : text.Name;

    private static IEnumerable<object?[]> Arguments(MethodInfo text) =>
        text.GetParameters()
            .Aggregate(
                (IEnumerable<object?[]>)
                    [
                        [],
                    ],
                (said, parameter) =>
                    from before in said
                    from sample in Samples.GetValueOrDefault(parameter.ParameterType)
                        ?? throw new NotSupportedException($"Add a sample of {parameter.ParameterType}.")
                    select (object?[])[.. before, sample]
            );

    private static List<string> CommandsIn(string text) =>
        [.. Command().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Chinese characters, and punctuation of their width.</summary>
    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}\p{IsCJKSymbolsandPunctuation}！-｠]")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"(?<![A-Za-z0-9/<])/[a-z]{2,}(?![A-Za-z/])")]
    private static partial Regex Command();

    [GeneratedRegex(@"!(?!-)|！")]
    private static partial Regex Loud();
}
