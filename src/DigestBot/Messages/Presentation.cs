using DigestBot.Digests;
using DigestBot.Texts;

namespace DigestBot.Messages;

/// <summary>How a chat is shown a day; kept with what stands there, so that a correction shows it the same way.</summary>
/// <param name="Language">The language of dates, labels and buttons.</param>
/// <param name="Style">In which of Telegram's forms.</param>
/// <param name="Density">How much of each story.</param>
/// <param name="Selection">Which of its stories; null for all.</param>
/// <param name="Previews">Whether pictures are shown above the texts.</param>
internal sealed record Presentation(
    Language Language = Language.Chinese,
    Style Style = Style.Classic,
    Density Density = Density.Full,
    Selection? Selection = null,
    bool Previews = true
)
{
    public Selection Selection { get; init; } = Selection ?? Selection.Everything;
}
