using DigestBot.Conversing.Commands;
using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Storing.Days;

namespace DigestBot.Conversing;

/// <summary>
/// What a person types in private without a command: a day, a month, a story's id, the name of a tag that stories bear, or else
/// words to search for.
/// </summary>
internal sealed class FreeText(
    Calendar calendar,
    TagNames names,
    TagStore tagged,
    DayCommand days,
    StoryCommand stories,
    TagCommand tags,
    SearchCommand search
)
{
    public Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation) =>
        CommandFor(question.Argument).AnswerAsync(question, cancellation);

    /// <summary>Whether what was typed names a day, a story or a tag.</summary>
    public bool Names(Question question) => CommandFor(question.Argument) != search;

    private ICommand CommandFor(string text) =>
        (DayReader.Read(text, calendar.Today) ?? DayReader.ReadMonth(text)) is not null ? days
        : StoryId.TryParse(text, out _) ? stories
        : names.FindNamed(text.TrimStart('#', '＃')) is { } tag && tagged.Find(tag.Slug) is not null ? tags
        : search;
}
