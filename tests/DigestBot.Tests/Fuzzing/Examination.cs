using System.Text;
using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Parsing;
using DigestBot.Rendering;
using DigestBot.Rendering.Classic;
using DigestBot.Rendering.Rich;
using DigestBot.Tests.Rendering;
using DigestBot.Texts;

namespace DigestBot.Tests.Fuzzing;

/// <summary>What must hold for any file whatsoever.</summary>
/// <remarks>
/// 1. It is understood or refused, without an exception.
/// 2. What is understood is shown in both styles, each density, story by story and as a list: every message is well
///    formed and within all limits, and the local Telegram takes it and drops nothing of it.
/// 3. The whole day holds every text and every link that the parser found.
/// </remarks>
internal sealed class Examination : IDisposable
{
    private static readonly RenderSettings Settings = new(Language.Chinese, new DeepLink("digest_bot"));

    private readonly TelegramJudge _judge = new();
    private string _stage = "";

    /// <summary>What fails first; null where all holds.</summary>
    public Fault? FaultOf(byte[] content)
    {
        try
        {
            _judge.Reset();
            _stage = "parse";
            if (DigestParser.Parse(new DigestSource("2026-01-02.md", content)) is Parsed { Digest: var digest })
            {
                Show(digest);
            }

            return null;
        }
        catch (Exception exception)
        {
            return new Fault(_stage, exception);
        }
    }

    public void Dispose() => _judge.Dispose();

    private void Show(Digest digest)
    {
        foreach (var density in Enum.GetValues<Density>())
        {
            var settings = Settings with { Density = density };
            _stage = $"classic {density}";
            var classic = ClassicRenderer.RenderDay(digest, settings).Select(Judged).ToList();
            _stage = $"rich {density}";
            var rich = RichRenderer.RenderDay(digest, settings).Select(Judged).ToList();
            if (density == Density.Full)
            {
                ShouldHoldAll(digest, new Shown(rich.Select(read => read.Text), rich.SelectMany(read => read.Links)));
                _stage = $"classic {density}";
                ShouldHoldAll(
                    digest,
                    new Shown(classic.Select(read => read.Text), classic.SelectMany(read => read.Links))
                );
            }
        }

        _stage = "browsed pages";
        foreach (var message in Browsed.Pages(digest, Settings))
        {
            Judged(message);
        }

        _stage = "classic list";
        var stories = digest.Stories.Select(story => (digest.Date, story)).ToList();
        foreach (var message in ClassicRenderer.RenderStoryList(digest.Title, [], first: 1, stories, Settings))
        {
            Judged(message);
        }
    }

    private static void ShouldHoldAll(Digest digest, Shown shown)
    {
        shown.ShouldHoldEveryText(digest);
        shown.ShouldHoldEveryLink(digest);
    }

    private TelegramHtml Judged(TextMessage message)
    {
        var read = TelegramHtml.Read(message.Html);
        read.Text.Length.ShouldBeInRange(1, TelegramLimits.Message.Units);
        read.Entities.ShouldBeLessThanOrEqualTo(TelegramLimits.Message.Entities);
        Encoding.UTF8.GetByteCount(message.Html).ShouldBeLessThanOrEqualTo(TelegramLimits.Message.Bytes);
        _judge.Take(message).ShouldBeEmpty(message.Html);
        return read;
    }

    private RichHtmlText Judged(RichMessage message)
    {
        var read = RichHtmlText.Read(message.Html);
        read.Text.Length.ShouldBeInRange(1, TelegramLimits.RichMessage.Units);
        read.Blocks.ShouldBeInRange(1, TelegramLimits.RichMessage.Blocks);
        read.Media.ShouldBeLessThanOrEqualTo(TelegramLimits.RichMessage.Media);
        read.Depth.ShouldBeLessThanOrEqualTo(TelegramLimits.RichLevels);
        _judge.Take(message).ShouldBeEmpty(message.Html);
        return read;
    }
}
