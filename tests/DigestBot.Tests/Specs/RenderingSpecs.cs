using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Parsing;
using DigestBot.Rendering;
using DigestBot.Rendering.Classic;
using DigestBot.Rendering.Rich;
using DigestBot.Texts;

namespace DigestBot.Tests.Specs;

/// <summary>
/// Each Markdown document in <c>Specs/Rendering</c> beside the messages that it becomes: <c>day.md</c> and
/// <c>day.full.txt</c>. What differs is written to <c>day.full.received.txt</c>; where that is better, it takes the
/// place of the old text.
/// </summary>
public sealed partial class RenderingSpecs
{
    [Theory]
    [InlineData("day", nameof(Density.Full))]
    [InlineData("day", nameof(Density.Standard))]
    [InlineData("day", nameof(Density.Brief))]
    [InlineData("long-story", nameof(Density.Full))]
    public void A_document_becomes_the_messages_beside_it(string name, string density)
    {
        var settings = new RenderSettings(Language.Chinese, new DeepLink("digest_bot"), Enum.Parse<Density>(density));

        var received = Written(ClassicRenderer.RenderDay(Read(name), settings));

        Compare(received, $"{name}.{density.ToLowerInvariant()}.txt");
    }

    [Theory]
    [InlineData("day", nameof(Density.Full))]
    [InlineData("day", nameof(Density.Standard))]
    public void A_document_becomes_the_rich_messages_beside_it(string name, string density)
    {
        var settings = new RenderSettings(Language.Chinese, new DeepLink("digest_bot"), Enum.Parse<Density>(density));

        var received = Written(RichRenderer.RenderDay(Read(name), settings));

        Compare(received, $"{name}.rich-{density.ToLowerInvariant()}.txt");
    }

    private static Digest Read(string name) =>
        DigestParser
            .Parse(new DigestSource(name + ".md", File.ReadAllBytes(Path.Combine(Folder(), name + ".md"))))
            .ShouldBeOfType<Parsed>()
            .Digest;

    private static void Compare(string received, string name)
    {
        var expected = Path.Combine(Folder(), name);
        if (!File.Exists(expected) || File.ReadAllText(expected) != received)
        {
            File.WriteAllText(Path.ChangeExtension(expected, "received.txt"), received);
        }

        received.ShouldBe(File.Exists(expected) ? File.ReadAllText(expected) : "");
    }

    /// <summary>Rich HTML with a line a block.</summary>
    private static string Written(IReadOnlyList<RichMessage> messages)
    {
        var text = new StringBuilder();
        for (var i = 0; i < messages.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"======== message {i + 1}\n");
            text.Append(BlockTag().Replace(messages[i].Html, "\n$0").TrimStart('\n')).Append('\n');
            AppendButtons(text, messages[i]);
        }

        return text.ToString();
    }

    private static void AppendButtons(StringBuilder text, OutgoingMessage message)
    {
        foreach (var row in message.Buttons)
        {
            text.AppendJoin(' ', row.Select(button => $"[{button.Label}]")).Append('\n');
        }
    }

    [GeneratedRegex(
        "<(h[1-6]|p|ul|ol|li|details|blockquote|table|tr|pre|figure|footer|a name)\\b|</(ul|ol|details|table)>"
    )]
    private static partial Regex BlockTag();

    private static string Written(IReadOnlyList<TextMessage> messages)
    {
        var text = new StringBuilder();
        for (var i = 0; i < messages.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"======== message {i + 1}\n");
            if (messages[i].Preview is { } preview)
            {
                text.Append(CultureInfo.InvariantCulture, $"[cover {preview.Url}]\n");
            }

            text.Append(messages[i].Html).Append('\n');
            AppendButtons(text, messages[i]);
        }

        return text.ToString();
    }

    private static string Folder([CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile)!, "Rendering");
}
