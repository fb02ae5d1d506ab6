using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using DigestBot.Messages;
using DigestBot.Parsing;
using DigestBot.Rendering;
using DigestBot.Rendering.Classic;
using DigestBot.Texts;

namespace DigestBot.Tests.Specs;

/// <summary>
/// Each Markdown document in <c>Specs/Rendering</c> beside the messages that it becomes: <c>day.md</c> and
/// <c>day.full.txt</c>. What differs is written to <c>day.full.received.txt</c>; where that is better, it takes the
/// place of the old text.
/// </summary>
public sealed class RenderingSpecs
{
    [Theory]
    [InlineData("day", nameof(Density.Full))]
    [InlineData("day", nameof(Density.Standard))]
    [InlineData("day", nameof(Density.Brief))]
    [InlineData("long-story", nameof(Density.Full))]
    public void A_document_becomes_the_messages_beside_it(string name, string density)
    {
        var folder = Folder();
        var source = new DigestSource(name + ".md", File.ReadAllBytes(Path.Combine(folder, name + ".md")));
        var digest = DigestParser.Parse(source).ShouldBeOfType<Parsed>().Digest;
        var settings = new RenderSettings(Language.Chinese, new DeepLink("digest_bot"), Enum.Parse<Density>(density));

        var received = Written(ClassicRenderer.RenderDay(digest, settings));

        var expected = Path.Combine(folder, $"{name}.{density.ToLowerInvariant()}.txt");
        if (!File.Exists(expected) || File.ReadAllText(expected) != received)
        {
            File.WriteAllText(Path.ChangeExtension(expected, "received.txt"), received);
        }

        received.ShouldBe(File.Exists(expected) ? File.ReadAllText(expected) : "");
    }

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
            foreach (var row in messages[i].Buttons)
            {
                text.AppendJoin(' ', row.Select(button => $"[{button.Label}]")).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Folder([CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile)!, "Rendering");
}
