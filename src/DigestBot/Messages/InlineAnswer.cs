namespace DigestBot.Messages;

/// <summary>What is offered to who writes the bot's name and some words in any chat.</summary>
/// <param name="Offers">At most 50 (<see href="https://core.telegram.org/bots/api#answerinlinequery"/>).</param>
/// <param name="NextOffset">What Telegram says when the person wants more: at most 64 bytes; empty where there is no more.</param>
/// <param name="KeptFor">How long Telegram may give the same answer by itself.</param>
/// <param name="Button">A way into the bot above the offers; null for none.</param>
internal sealed record InlineAnswer(
    IReadOnlyList<InlineOffer> Offers,
    string NextOffset,
    TimeSpan KeptFor,
    InlineButton? Button = null
);

/// <summary>One thing to choose.</summary>
/// <param name="Id">Its name within the answer: 1 to 64 bytes.</param>
/// <param name="Title">What it is, in a line of plain text.</param>
/// <param name="Description">More of it, in plain text.</param>
/// <param name="Picture">A picture beside it; null for none.</param>
/// <param name="Message">What is posted where it is chosen.</param>
internal sealed record InlineOffer(string Id, string Title, string Description, Uri? Picture, TextMessage Message)
{
    /// <summary>What JSON writes for a character at most: <c>\u65b0</c>.</summary>
    private const int BytesOfCharacter = 6;

    /// <summary>The names of fields, and what stands in them beside texts and addresses.</summary>
    private const int BytesOfFrame = 1024;

    /// <summary>The most bytes that it takes in the request that offers it.</summary>
    public int MostBytes =>
        BytesOfFrame
        + BytesOfCharacter
            * (
                Id.Length
                + Title.Length
                + Description.Length
                + (Picture?.AbsoluteUri.Length ?? 0)
                + Message.Html.Length
                + (Message.Preview?.Url.AbsoluteUri.Length ?? 0)
                + Message.Buttons.Sum(row => row.Sum(LengthOf))
            );

    private static int LengthOf(Button button) =>
        button.Label.Length + (button is LinkButton link ? link.Target.AbsoluteUri.Length : 0);
}

/// <summary>Opens the bot's private chat.</summary>
/// <param name="Label">What stands on it.</param>
/// <param name="Parameter">What the bot is told: 1 to 64 of A-Za-z0-9_-.</param>
internal sealed record InlineButton(string Label, string Parameter);
