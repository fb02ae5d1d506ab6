using DigestBot.Parsing;

namespace DigestBot.Tests.Parsing;

/// <summary>
/// Every <c>Specs/Parsing/*.md</c> is a digest, and the <c>.expected.txt</c> beside it is what the parser is to
/// understand of it (<see cref="Outline"/>).
/// </summary>
public sealed class ParsingSpecs
{
    internal static readonly string Folder = Path.Combine(
        Repository.Root,
        "tests",
        "DigestBot.Tests",
        "Specs",
        "Parsing"
    );

    public static TheoryData<string> Names() =>
        [.. Directory.EnumerateFiles(Folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)!)];

    [Theory, MemberData(nameof(Names))]
    public void A_digest_is_understood_as_its_spec_says(string name)
    {
        var source = new DigestSource(name + ".md", File.ReadAllBytes(Path.Combine(Folder, name + ".md")));
        var expected = File.ReadAllText(Path.Combine(Folder, name + ".expected.txt"));

        var outline = Outline.Of(DigestParser.Parse(source));

        WithoutEdges(outline).ShouldBe(WithoutEdges(expected));
    }

    private static string WithoutEdges(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim();
}
