using System.Globalization;
using DigestBot.Messages;
using DigestBot.Storing.Days;
using DigestBot.Texts;

namespace DigestBot.Conversing.Commands;

/// <summary>
/// <c>/tags</c>: what the latest week or month was about most, and what rises; from there one browses in one message.
/// </summary>
internal sealed class TagsCommand(DigestStore digests, TagStore tags, Answers answers) : ICommand
{
    /// <summary>What a button says that shows the week in the message it stands under.</summary>
    public const string WeekInPlace = "/tags week";

    private const string MonthInPlace = "/tags month";
    private const string Month = "month";
    private const int DaysOfWeek = 7;
    private const int DaysOfMonth = 30;
    private const int Hot = 12;
    private const int Rising = 5;
    private const int InRow = 3;

    public string Name => "tags";

    public bool IsPersonal => true;

    public string Describe(Phrases phrases) => phrases.TagsDescription;

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation)
    {
        if (digests.LatestDays(1) is not [var newest])
        {
            return [question.Tell(new TextMessage(question.Phrases.NoDigestYet))];
        }

        var settings = await answers.SettingsAsync(question, cancellation);
        var page = PageOf(newest, question.Argument == Month ? DaysOfMonth : DaysOfWeek, question.Phrases);
        var aloud = Answers.WayToPrivate(
            question,
            question.Phrases.TagsInPrivate,
            settings.Links!.To(DeepLink.TagsParameter)
        );
        return [question.Argument.Length > 0 ? question.Retell(page, aloud) : question.Tell(page, aloud)];
    }

    /// <summary>The days up to the newest one, so that there is something to see where no digest came for a while.</summary>
    private TextMessage PageOf(DateOnly newest, int days, Phrases phrases)
    {
        var first = newest.AddDays(1 - days);
        var now = tags.Count(first, newest);
        var hot = TagTrends.Hottest(now, Hot);
        var rising = TagTrends.Rising(now, tags.Count(first.AddDays(-days), first.AddDays(-1)), Rising);
        var names = hot.Select(tag => tag.Slug)
            .Concat(rising.Select(tag => tag.Slug))
            .Distinct()
            .Select(tags.Find)
            .OfType<TagUse>()
            .ToDictionary(use => use.Tag.Slug, use => use.Tag.NameIn(phrases.Language));
        var lines = rising
            .Where(tag => names.ContainsKey(tag.Slug))
            .Select(tag => phrases.RisingTag(names[tag.Slug], tag.Stories, tag.Before))
            .ToList();
        var buttons = hot.Concat(rising.Select(tag => (tag.Slug, tag.Stories)))
            .Distinct()
            .Where(tag => names.ContainsKey(tag.Slug))
            .Select(tag => new CallbackButton(
                Labelled(names[tag.Slug], tag.Stories),
                new PagedArgument(tag.Slug, 1).DataOf("tag")
            ));
        return new TextMessage(
            lines.Count == 0
                ? phrases.HotTags(days, first, newest, now.Stories)
                : $"{phrases.HotTags(days, first, newest, now.Stories)}\n\n{phrases.RisingTags(days)}\n{string.Join('\n', lines)}",
            Preview: null,
            [.. buttons.Chunk(InRow), [OtherSpan(days, phrases)]]
        );
    }

    private static CallbackButton OtherSpan(int days, Phrases phrases) =>
        days == DaysOfMonth
            ? new CallbackButton(phrases.HotTagsButton(DaysOfWeek), WeekInPlace)
            : new CallbackButton(phrases.HotTagsButton(DaysOfMonth), MonthInPlace);

    private static string Labelled(string name, int stories) =>
        string.Create(CultureInfo.InvariantCulture, $"{name} {stories}");
}
