using System.Globalization;
using DigestBot.Digests;
using DigestBot.Messages;

namespace DigestBot.Conversing;

/// <summary>
/// A page of a list of stories, which a tag and a search answer: under it numbers that open the stories, and buttons
/// that turn the message to the pages before and after.
/// </summary>
/// <param name="Place">Which page it is.</param>
/// <param name="Stories">The stories on it.</param>
/// <param name="Before">What the button to the page before says.</param>
/// <param name="After">What the button to the next page says.</param>
/// <param name="DataOf">What a button says to the bot that leads to a page.</param>
internal sealed record ListedStories(
    ListPlace Place,
    IReadOnlyList<Story> Stories,
    string Before,
    string After,
    Func<int, string> DataOf
)
{
    /// <summary>The answer: in the pressed message's place where one message holds it.</summary>
    /// <param name="messages">The page in words.</param>
    /// <param name="aloud">What a group sees of it where it cannot be whispered.</param>
    /// <param name="below">Rows of further buttons.</param>
    public IReadOnlyList<OutgoingMessage> Answer(
        Question question,
        IReadOnlyList<TextMessage> messages,
        TextMessage aloud,
        params IReadOnlyList<Button>[] below
    )
    {
        var last = messages[^1] with { Buttons = [Numbers(), .. Turning(), .. below] };
        return messages.Count == 1 ? [question.Turn(last, aloud)]
            : question.Chat.IsPrivate ? [.. messages.SkipLast(1), last]
            : [question.Tell(aloud)]; // more than one message, whoever would see them
    }

    private IReadOnlyList<Button> Numbers() =>
        [
            .. Stories.Select(
                (story, index) =>
                    new CallbackButton(
                        (Place.Skip + 1 + index).ToString(CultureInfo.InvariantCulture),
                        $"/story {story.Id}"
                    )
            ),
        ];

    private IEnumerable<IReadOnlyList<Button>> Turning()
    {
        List<Button> row = [];
        if (Place.Page > 1)
        {
            row.Add(new CallbackButton(Before, DataOf(Place.Page - 1)));
        }

        if (Place.Page < Place.Pages)
        {
            row.Add(new CallbackButton(After, DataOf(Place.Page + 1)));
        }

        return row.Count > 0 ? [row] : [];
    }
}
