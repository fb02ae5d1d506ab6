using DigestBot.Messages;
using DigestBot.Parsing;
using DigestBot.Rendering;
using DigestBot.Rendering.Rich;
using DigestBot.Tests.Parsing;
using DigestBot.Texts;
using LinkTarget = DigestBot.Rendering.Markup.LinkTarget;

namespace DigestBot.Tests.Rendering;

/// <summary>Every real digest at hand as rich messages.</summary>
public sealed class RichRealDigestsTests
{
    private static readonly RenderSettings Settings = new(Language.Chinese, new DeepLink("digest_bot"));

    [Theory]
    [InlineData("seed")]
    [InlineData("corpus")]
    public void Every_message_is_within_limits_and_every_link_reaches_the_reader(string folder)
    {
        foreach (var file in Shared.Files(folder))
        {
            var source = new DigestSource(Path.GetFileName(file), File.ReadAllBytes(file));
            var digest = DigestParser.Parse(source).ShouldBeOfType<Parsed>(file).Digest;

            var messages = RichRenderer
                .RenderDay(digest, Settings)
                .Select(message => RichHtmlText.Read(message.Html))
                .ToList();

            foreach (var read in messages)
            {
                read.Text.Length.ShouldBeInRange(1, 32_768, file);
                read.Blocks.ShouldBeLessThanOrEqualTo(500, file);
                read.Media.ShouldBeLessThanOrEqualTo(50, file);
                read.Depth.ShouldBeLessThanOrEqualTo(16, file);
            }

            Written
                .Links(digest)
                .Where(LinkTarget.CanBeLinked)
                .Select(target => target.AbsoluteUri)
                .ShouldBeSubsetOf(messages.SelectMany(read => read.Links), file);
        }
    }
}
