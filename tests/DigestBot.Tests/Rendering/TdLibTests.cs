using DigestBot.Digests;
using DigestBot.LocalMode;
using DigestBot.Messages;
using DigestBot.Parsing;
using DigestBot.Rendering;
using DigestBot.Rendering.Classic;
using DigestBot.Tests.Parsing;
using DigestBot.Texts;
using LocalTelegram.Tests.Conformance;

namespace DigestBot.Tests.Rendering;

/// <summary>Telegram's own parser, and the local Telegram's, on every message that the renderer makes.</summary>
public sealed class TdLibTests
{
    private static readonly RenderSettings Settings = new(Language.Chinese, new DeepLink("digest_bot"));

    [Fact]
    public void It_takes_every_message_of_the_samples_and_drops_no_link() =>
        Judge(TdLib.Required(), Directory.GetFiles(SampleImporter.Folder, "*.md"));

    [Theory]
    [InlineData("seed")]
    [InlineData("corpus")]
    public void It_takes_every_message_of_real_digests_and_drops_no_link(string folder) =>
        Judge(TdLib.Required(), Shared.Files(folder));

    [Fact]
    public void It_takes_every_message_of_random_digests_and_drops_no_link()
    {
        var judge = TdLib.Required();
        foreach (var digest in RandomDigests.Days)
        {
            Judge(judge, digest);
        }
    }

    private static void Judge(TdLib judge, IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            var source = new DigestSource(Path.GetFileName(file), File.ReadAllBytes(file));
            Judge(judge, DigestParser.Parse(source).ShouldBeOfType<Parsed>(file).Digest);
        }
    }

    private static void Judge(TdLib judge, Digest digest)
    {
        IEnumerable<TextMessage> messages =
        [
            .. ClassicRenderer.RenderDay(digest, Settings),
            .. ClassicRenderer.RenderDay(digest, Settings with { Density = Density.Standard }),
            .. Browsed.Pages(digest, Settings),
            .. ClassicRenderer.RenderStoryList(
                "列表",
                ["一句话 <b>"],
                first: 1,
                [.. digest.Stories.Select(story => (digest.Date, story))],
                Settings
            ),
        ];
        foreach (var html in messages.Select(message => message.Html))
        {
            var verdict = judge.Parse(html);
            verdict.Error.ShouldBeNull(html);
            verdict.ShouldBe(Verdict.Ours(html), html);
            verdict
                .Entities.Split('\n')
                .Count(entity => entity.Contains("text_link", StringComparison.Ordinal))
                .ShouldBe(TelegramHtml.Read(html).Links.Count, html);
        }
    }
}
