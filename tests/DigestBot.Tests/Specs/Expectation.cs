using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Parsing;
using DigestBot.Rendering;
using DigestBot.Tests.Parsing;
using DigestBot.Texts;

namespace DigestBot.Tests.Specs;

/// <summary>One view of a document, as the file beside it says.</summary>
/// <param name="Spec">The document.</param>
/// <param name="View">
/// What the file's name says behind the document's: <c>understood</c>, or <c>classic</c> or <c>rich</c> and, divided
/// by dots, how that differs from the whole day in a chat of which the bot knows nothing: <c>brief</c>,
/// <c>standard</c>; <c>menu</c> where the bot can be opened from the message.
/// </param>
internal sealed record Expectation(Spec Spec, string View)
{
    public string File => Path.Combine(Spec.Folder, $"{Spec.Name}.{View}.txt");

    public bool IsMessages => View != "understood";

    public string Received() => IsMessages ? MessageText.Of(Messages()) : Outline.Of(Spec.Parse());

    /// <summary>The day once it stands in the group: the headline leads to its messages, which are numbered from 1.</summary>
    /// <exception cref="NotSupportedException">A word of the view is none that is known.</exception>
    public IReadOnlyList<Content> Messages()
    {
        var digest = Spec.Parse().ShouldBeOfType<Parsed>().Digest;
        var words = View.Split('.');
        var style = words[0] switch
        {
            "classic" => Style.Classic,
            "rich" => Style.Rich,
            _ => throw new NotSupportedException($"{File}: '{words[0]}' is no view of a digest."),
        };
        var settings = words.Skip(1).Aggregate(new RenderSettings(Language.Chinese, Links: null), With);
        var places = DayRenderer.Render(digest, style, settings).Places;
        return DayRenderer.Render(digest, style, settings, Address).Messages;

        Uri? Address(StoryId story) =>
            places.TryGetValue(story, out var index) ? new Uri($"https://t.me/ai_news_plus/{index + 1}") : null;
    }

    private RenderSettings With(RenderSettings settings, string word) =>
        word switch
        {
            "browsable" => settings with { Density = Density.Browsable },
            "brief" => settings with { Density = Density.Brief },
            "standard" => settings with { Density = Density.Standard },
            "menu" => settings with { Links = new DeepLink("digest_bot"), InviteToCommunity = true },
            _ => throw new NotSupportedException($"{File}: '{word}' says nothing of how a digest is shown."),
        };
}
