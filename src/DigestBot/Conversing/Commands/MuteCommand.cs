using System.Text;
using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Subscribing;
using DigestBot.Texts;

namespace DigestBot.Conversing.Commands;

/// <summary>
/// <c>/mute 融资</c>: no story with that tag or, where there is no such tag, with that word; the same again undoes it.
/// </summary>
internal sealed class MuteCommand(Subscribers subscribers, SubscriptionDesk desk, TagNames tags) : ICommand
{
    /// <summary>So that the button which undoes it can say it: 64 bytes less the command.</summary>
    private const int LongestWord = 58;

    public string Name => "mute";

    public string Describe(Phrases phrases) => phrases.MuteDescription;

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation)
    {
        if (await desk.RefusalAsync(question, cancellation) is { } refusal)
        {
            return [refusal];
        }

        var phrases = question.Phrases;
        var typed = question.Argument.TrimStart('#', '＃').Trim();
        if (typed.Length == 0 || Encoding.UTF8.GetByteCount(typed) > LongestWord)
        {
            return [new TextMessage(phrases.MuteWhat)];
        }

        var tag = tags.FindNamed(typed); // Qwen3.5 is a word here, not all of Qwen
        var before = desk.SubscriberOf(question).Subscription;
        var mutes = tag is null ? before.MutesWord(typed) : before.Mutes(tag);
        if (!mutes && before.Muted.Count + before.MutedWords.Count >= Subscription.MostNames)
        {
            return [new TextMessage(phrases.TooMany(Subscription.MostNames))];
        }

        var subscriber = await subscribers.ChangeAsync(
            question.Chat,
            desk.Fallback(question),
            subscription =>
                (tag, mutes) switch
                {
                    ({ }, true) => subscription.WithoutMuting(tag),
                    ({ }, false) => subscription.Muting(tag),
                    (null, true) => subscription.WithoutMutingWord(typed),
                    (null, false) => subscription.MutingWord(typed),
                }
        );
        var name = tag is null ? typed : tag.NameIn(phrases.Language);
        var done = mutes ? phrases.NoLongerMutes(name) : phrases.NowMutes(name);
        return [await desk.TellAsync(question, subscriber, cancellation, done, undo: $"/mute {tag?.Slug ?? typed}")];
    }
}
