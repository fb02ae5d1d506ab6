using DigestBot.Conversing.Choosing;
using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Storing;
using DigestBot.Texts;

namespace DigestBot.Conversing.Commands;

/// <summary>
/// <c>/settings</c>: the subscription in words, and buttons that change it; a pressed button changes the message it
/// stands under.
/// </summary>
internal sealed class SettingsCommand(
    Subscribers subscribers,
    SubscriptionDesk desk,
    SubscriberRecord record,
    TagNames tags,
    Answers answers
) : ICommand
{
    private const int TagsOffered = 12;

    public string Name => "settings";

    public string Describe(Phrases phrases) => phrases.SettingsDescription;

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation)
    {
        if (await desk.RefusalAsync(question, cancellation) is { } refusal)
        {
            return [refusal];
        }

        var words = question.Argument.Split(' ', 2);
        var (page, value) = (words[0], words.Length > 1 ? words[1] : "");
        var subscriber = await ChangeAsync(question, page, value);
        var content = desk.Show(question, subscriber, PageOf(page, question, subscriber));
        return [question.Pressed is { } pressed ? new Edit(pressed, content) : content];
    }

    private async Task<Subscriber> ChangeAsync(Question question, string page, string value)
    {
        var before = desk.SubscriberOf(question);
        if (page == "tags" && tags.Find(value) is { } tag)
        {
            return before.Subscription.CanToggle(tag)
                ? await subscribers.ChangeAsync(
                    question.Chat,
                    desk.Fallback(question),
                    chosen => chosen.Follows(tag) ? chosen.WithoutFollowing(tag) : chosen.Following(tag)
                )
                : before;
        }

        return SettingsChange.Apply(before.Subscription, page, value) is null
            ? before
            : await subscribers.ChangeAsync(
                question.Chat,
                desk.Fallback(question),
                chosen => SettingsChange.Apply(chosen, page, value) ?? chosen
            );
    }

    private SettingsPage PageOf(string page, Question question, Subscriber subscriber)
    {
        var (pages, chosen) = (new SettingsPages(question.Phrases), subscriber.Subscription);
        return page switch
        {
            "hour" => pages.HourPage(),
            "zone" => pages.ZonePage(),
            "days" => pages.DaysPage(chosen.Days),
            "tags" => pages.TagsPage(chosen, answers.RecentTags(TagsOffered)),
            "record" => pages.RecordPage(record.Of(subscriber, question.Phrases)),
            _ => pages.Overview(chosen, isOn: subscriber.State != SubscriberState.Off),
        };
    }
}
