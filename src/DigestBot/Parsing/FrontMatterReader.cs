using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using DigestBot.Digests;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DigestBot.Parsing;

/// <summary>
/// Finds and reads the front matter. Blank lines before it are forgiven. Two lines of <c>---</c> that hold no keys
/// are lines across the page.
/// <para>
/// YAML is read event by event and never built up, so depth and aliases cannot explode; an alias is refused, since no
/// editor needs one.
/// </para>
/// </summary>
internal static partial class FrontMatterReader
{
    private const int MaxDepth = 8;

    public static bool TryRead(
        string name,
        string text,
        [NotNullWhen(true)] out FrontMatter? frontMatter,
        [NotNullWhen(false)] out ParseError? error
    )
    {
        frontMatter = FrontMatter.None;
        error = null;
        var lines = text.Split('\n');
        var open = Array.FindIndex(lines, line => !string.IsNullOrWhiteSpace(line));
        if (open < 0 || lines[open].TrimEnd() != "---")
        {
            return true;
        }

        var close = Array.FindIndex(lines, open + 1, line => line.TrimEnd() is "---" or "...");
        if (close < 0)
        {
            if (open + 1 == lines.Length || !Key().IsMatch(lines[open + 1]))
            {
                return true;
            }

            frontMatter = null;
            const string message = "The front matter is not closed: end it with a line of ---.";
            error = new ParseError(name, open + 1, 1, Flaw.OpenFrontMatter, message);
            return false;
        }

        var parser = new Parser(new StringReader(string.Join('\n', lines[(open + 1)..close])));
        try
        {
            var values = Read(parser);
            frontMatter = values is null ? FrontMatter.None : new FrontMatter(values, close + 1);
            return true;
        }
        catch (YamlException broken)
        {
            (frontMatter, error) = (null, Broken(broken.Start, broken.Message));
            return false;
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException or FormatException)
        {
            // So YamlDotNet 18 answers some text that is no YAML, such as a bracket opened where a key should be.
            (frontMatter, error) = (null, Broken(parser.Current?.End ?? Mark.Empty, "It breaks off here."));
            return false;
        }

        ParseError Broken(Mark at, string reason) =>
            new(
                name,
                open + 1 + (int)at.Line,
                (int)at.Column,
                Flaw.BrokenFrontMatter,
                $"The front matter is no valid YAML: {reason} Values with a colon or a quote need quotes."
            );
    }

    /// <summary>Null where the YAML has no keys.</summary>
    private static Dictionary<string, IReadOnlyList<string>>? Read(Parser parser)
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _) || parser.Current is not MappingStart)
        {
            return null;
        }

        var values = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        ReadNode(parser, "", values, 0);
        parser.Consume<DocumentEnd>();
        parser.Consume<StreamEnd>();
        return values.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value, StringComparer.Ordinal);
    }

    private static void ReadNode(Parser parser, string path, Dictionary<string, List<string>> values, int depth)
    {
        var current = parser.Current!;
        if (depth > MaxDepth)
        {
            throw new YamlException(current.Start, current.End, $"It is nested more than {MaxDepth} deep.");
        }

        if (parser.TryConsume<MappingStart>(out _))
        {
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = parser.Consume<Scalar>().Value.Trim().ToLowerInvariant();
                ReadNode(parser, path.Length == 0 ? key : $"{path}.{key}", values, depth + 1);
            }
        }
        else if (parser.TryConsume<SequenceStart>(out _))
        {
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                ReadNode(parser, path, values, depth + 1);
            }
        }
        else if (parser.TryConsume<Scalar>(out var scalar))
        {
            if (!values.TryGetValue(path, out var known))
            {
                values[path] = known = [];
            }

            known.Add(scalar is { Style: ScalarStyle.Plain, Value: "null" or "~" } ? "" : scalar.Value);
        }
        else
        {
            throw new YamlException(current.Start, current.End, "An alias (*name) stands here; write the value out.");
        }
    }

    [GeneratedRegex(@"\A\s*[A-Za-z_][\w-]*:", RegexOptions.NonBacktracking)]
    private static partial Regex Key();
}
