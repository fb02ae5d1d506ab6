using System.Collections.Concurrent;
using DigestBot.Messages;

namespace DigestBot.Conversing.Choosing;

/// <summary>
/// What people were asked just now in private, so that the next thing they type is the answer. Not worth a place in
/// the store: after a restart a reply to the message that asks is still understood.
/// </summary>
internal sealed class OpenQuestions(TimeProvider clock)
{
    /// <summary>Whoever types later than this has something else in mind.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>More than this are looked through for those that are too old.</summary>
    private const int Many = 1000;

    private readonly ConcurrentDictionary<ChatAddress, (string Command, DateTimeOffset At)> _asked = [];

    /// <param name="command">What the answer is typed after, without the slash, such as <c>settings hour</c>.</param>
    public void Ask(ChatAddress chat, string command)
    {
        _asked[chat] = (command, clock.GetUtcNow());
        if (_asked.Count > Many)
        {
            foreach (var (old, _) in _asked.Where(question => IsOld(question.Value.At)))
            {
                Drop(old);
            }
        }
    }

    /// <summary>The person went on to something else.</summary>
    public void Drop(ChatAddress chat) => _asked.TryRemove(chat, out _);

    /// <summary>The command that what is typed now completes; null where nothing was asked.</summary>
    public string? Find(ChatAddress chat) =>
        _asked.TryGetValue(chat, out var question) && !IsOld(question.At) ? question.Command : null;

    private bool IsOld(DateTimeOffset at) => clock.GetUtcNow() - at > Patience;
}
