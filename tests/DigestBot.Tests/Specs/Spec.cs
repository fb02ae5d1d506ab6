using DigestBot.Parsing;
using DigestBot.Tests.Parsing;

namespace DigestBot.Tests.Specs;

/// <summary>A document as an editor writes it, in a folder of <c>Specs</c>. What becomes of it stands beside it.</summary>
/// <param name="Name">Its folder and its name, without <c>.md</c>: <c>Tables/narrow</c>.</param>
internal sealed record Spec(string Name)
{
    public static readonly string Folder = Path.Combine(Repository.Root, "tests", "DigestBot.Tests", "Specs");

    /// <summary>What stands beside every document that is a digest.</summary>
    private static readonly string[] Views = ["understood", "classic", "rich"];

    public static IReadOnlyList<Spec> All =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Folder, file))
                .Where(file => Path.GetDirectoryName(file) != "")
                .Select(file => new Spec(Path.ChangeExtension(file, null).Replace('\\', '/')))
                .OrderBy(spec => spec.Name, StringComparer.Ordinal),
        ];

    public string Document => Path.Combine(Folder, Name + ".md");

    /// <summary>Whether it is none that can be taken in: then it becomes no messages.</summary>
    public bool IsRefused => Name.StartsWith("Refused/", StringComparison.Ordinal);

    /// <summary>What must stand beside it, and what else does.</summary>
    public IEnumerable<Expectation> Expectations =>
        Directory
            .EnumerateFiles(Path.GetDirectoryName(Document)!, Path.GetFileName(Name) + ".*.txt")
            .Select(file => Path.GetFileName(file)[(Path.GetFileName(Name).Length + 1)..^".txt".Length])
            .Union(IsRefused ? Views[..1] : Views)
            .Order(StringComparer.Ordinal)
            .Select(view => new Expectation(this, view));

    public ParseResult Parse() =>
        DigestParser.Parse(new DigestSource(Path.GetFileName(Document), File.ReadAllBytes(Document)));
}
