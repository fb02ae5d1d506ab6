using System.Text.Json.Nodes;
using LocalTelegram.Wire;

namespace LocalTelegram.Updates;

/// <summary>
/// What a bot has not yet taken (<see href="https://core.telegram.org/bots/api#getupdates"/>). Guarded by the world's
/// gate, like all state.
/// </summary>
internal sealed class UpdateQueue
{
    /// <summary>Kinds that come only to who asks for them by name.</summary>
    private static readonly HashSet<string> OnRequest = ["chat_member", "message_reaction", "message_reaction_count"];

    private readonly LinkedList<Update> waiting = [];
    private int lastId = 100_000_000;
    private TaskCompletionSource arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The kinds wanted; empty for all but the three that come on request.</summary>
    public IReadOnlyList<string> Allowed { get; set; } = [];

    /// <summary>The call that polls now; a newcomer ends it.</summary>
    public PollTicket? Poller { get; set; }

    /// <summary>Completes when something arrives.</summary>
    public Task Arrival => arrival.Task;

    public int Count => waiting.Count;

    public IEnumerable<Update> Waiting => waiting;

    /// <param name="kind">The name of the update's field, such as <c>message</c>.</param>
    /// <param name="content">What the field holds.</param>
    /// <param name="chatId">Whose order must be kept; 0 for none.</param>
    /// <param name="expires">When it is of no more use.</param>
    public void Add(string kind, JsonNode? content, long chatId, DateTimeOffset expires)
    {
        if (Allowed.Count > 0 ? !Allowed.Contains(kind) : OnRequest.Contains(kind))
        {
            return;
        }

        var id = ++lastId;
        var json = new JsonObject { ["update_id"] = id, [kind] = content };
        waiting.AddLast(new Update(id, chatId, expires, json.ToJsonString(WireJson.Options)));
        Signal();
    }

    /// <summary>Forgets all below the offset, or all but the last few for a negative one.</summary>
    public void Confirm(int offset, DateTimeOffset now)
    {
        while (waiting.First is { } first && (offset < 0 ? waiting.Count > -offset : first.Value.Id < offset))
        {
            waiting.RemoveFirst();
        }

        for (var node = waiting.First; node is not null; )
        {
            var next = node.Next;
            if (node.Value.Expires <= now)
            {
                waiting.Remove(node);
            }

            node = next;
        }
    }

    public IReadOnlyList<Update> Take(int limit) => [.. waiting.Take(limit)];

    public void Remove(Update update) => waiting.Remove(update);

    public void Clear() => waiting.Clear();

    /// <summary>Wakes whoever waits, to look again.</summary>
    public void Signal()
    {
        arrival.TrySetResult();
        arrival = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <summary>One update, written out when it happened, as it then was.</summary>
/// <param name="Id">The update's id.</param>
/// <param name="ChatId">Whose order must be kept; 0 for none.</param>
/// <param name="Expires">When it is of no more use.</param>
/// <param name="Json">The whole of it.</param>
internal sealed record Update(int Id, long ChatId, DateTimeOffset Expires, string Json);

/// <summary>One long poll; ended when another begins.</summary>
internal sealed class PollTicket
{
    public bool Ended { get; set; }
}
