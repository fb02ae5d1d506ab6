using System.Text;
using DigestBot.Messages;
using DigestBot.Parsing;
using DigestBot.Rendering;
using DigestBot.Rendering.Classic;
using DigestBot.Tests.Parsing;
using DigestBot.Texts;
using LinkTarget = DigestBot.Rendering.Markup.LinkTarget;

namespace DigestBot.Tests.Rendering;

/// <summary>Every real digest at hand, in every density and story by story.</summary>
public sealed class RealDigestsTests
{
    private static readonly RenderSettings Settings = new(Language.Chinese, new DeepLink("digest_bot"));

    [Theory]
    [InlineData("seed")]
    [InlineData("corpus")]
    public void Every_message_is_sound_and_every_link_reaches_the_reader(string folder)
    {
        foreach (var file in Shared.Files(folder))
        {
            var source = new DigestSource(Path.GetFileName(file), File.ReadAllBytes(file));
            var digest = DigestParser.Parse(source).ShouldBeOfType<Parsed>(file).Digest;
            var day = ClassicRenderer.RenderDay(digest, Settings);
            IEnumerable<TextMessage> others =
            [
                .. ClassicRenderer.RenderDay(digest, Settings with { Density = Density.Standard }),
                .. Browsed.Pages(digest, Settings),
            ];

            foreach (var message in day.Concat(others))
            {
                var read = TelegramHtml.Read(message.Html);
                read.Text.Length.ShouldBeInRange(1, 4096, file);
                read.Entities.ShouldBeLessThanOrEqualTo(100, file);
                Encoding.UTF8.GetByteCount(message.Html).ShouldBeLessThanOrEqualTo(32_768, file);
            }

            var links = day.SelectMany(message => TelegramHtml.Read(message.Html).Links).ToHashSet();
            Written
                .Links(digest)
                .Where(LinkTarget.CanBeLinked)
                .Select(target => target.AbsoluteUri)
                .ShouldBeSubsetOf(links, file);
        }
    }
}
