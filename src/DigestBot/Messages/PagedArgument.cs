using System.Globalization;
using System.Text;

namespace DigestBot.Messages;

/// <summary>What is asked for, and which page of the answer: so the buttons under a page say it.</summary>
/// <param name="Text">What is asked for.</param>
/// <param name="Page">The page, from 1.</param>
internal sealed record PagedArgument(string Text, int Page)
{
    /// <summary>Stands before the page number; nobody types it by accident.</summary>
    private const char Mark = '\n';

    /// <summary>
    /// Stands for a text that is too long for a button, and that the message it stands under names in bold.
    /// </summary>
    private const string InHeading = "↑";

    /// <summary>Bytes that a button's data can hold (<see href="https://core.telegram.org/bots/api#inlinekeyboardbutton"/>).</summary>
    private const int LongestData = 64;

    /// <summary>Reads what a button or a person says; without a number it is the first page.</summary>
    public static PagedArgument Read(string argument)
    {
        var mark = argument.LastIndexOf(Mark);
        return mark >= 0 && int.TryParse(argument.AsSpan(mark + 1), CultureInfo.InvariantCulture, out var page)
            ? new PagedArgument(argument[..mark], page)
            : new PagedArgument(argument, 1);
    }

    /// <summary>
    /// Whether a page is named: so say buttons that turn over the message under which they stand, and nothing else.
    /// </summary>
    public static bool TurnsPage(string argument) => argument.Contains(Mark, StringComparison.Ordinal);

    /// <summary>The same where the text may stand in the heading of the message whose button was pressed.</summary>
    /// <param name="argument">What the button says.</param>
    /// <param name="heading">What stands in bold first in its message; null for nothing.</param>
    public static PagedArgument Read(string argument, string? heading) =>
        Read(argument) is { Text: InHeading } turned && heading is not null
            ? turned with
            {
                Text = heading,
            }
            : Read(argument);

    /// <summary>The data of the button that opens the page.</summary>
    public string DataOf(string command) =>
        string.Create(CultureInfo.InvariantCulture, $"/{command} {Text}{Mark}{Page}");

    /// <summary>The same of a button under a message that names the text in bold.</summary>
    public string DataUnderHeading(string command) =>
        (FitsButton(command) ? this : this with { Text = InHeading }).DataOf(command);

    /// <summary>Whether a button can hold it.</summary>
    public bool FitsButton(string command) => Encoding.UTF8.GetByteCount(DataOf(command)) <= LongestData;
}
