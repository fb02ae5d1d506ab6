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

    /// <summary>The data of the button that opens the page.</summary>
    public string DataOf(string command) =>
        string.Create(CultureInfo.InvariantCulture, $"/{command} {Text}{Mark}{Page}");

    /// <summary>Whether a button can hold it.</summary>
    public bool FitsButton(string command) => Encoding.UTF8.GetByteCount(DataOf(command)) <= LongestData;
}
