using DigestBot.Messages;
using DigestBot.Storing.Pacing;
using LiteDB;

namespace DigestBot.Storing;

/// <summary>
/// Updates that Telegram handed over and that are not answered yet. Asking for the next ones tells Telegram to forget
/// these, so they are written down first: what a crash interrupts is answered after the restart.
/// </summary>
internal sealed class Inbox(Store store, MessageIds ids, TimeProvider clock)
{
    private const string Mark = "next-update";

    /// <summary>
    /// After a week without updates Telegram chooses the next id at random
    /// (<see href="https://core.telegram.org/bots/api#update"/>), so a mark older than this means nothing.
    /// </summary>
    private static readonly TimeSpan MarkIsGoodFor = TimeSpan.FromDays(6);

    /// <summary>The <c>offset</c> to ask for: one above the last update taken; 0 where none is known.</summary>
    public long NextOffset => Next(store[Collections.Marks].FindById(Mark));

    /// <summary>Writes updates down and moves the offset on. One that was taken before is left out.</summary>
    /// <param name="updates">Each with its <c>update_id</c> and its JSON.</param>
    /// <returns>Those that are new, in their order.</returns>
    public async Task<IReadOnlyList<PendingUpdate>> PutAsync(IReadOnlyList<PendingUpdate> updates)
    {
        var put = await store.WriteAsync(database =>
        {
            var marks = database.GetCollection(Collections.Marks);
            var next = Next(marks.FindById(Mark));
            var fresh = updates.Where(update => update.Id >= next).ToList();
            if (fresh.Count > 0)
            {
                database
                    .GetCollection(Collections.Inbox)
                    .Upsert(fresh.Select(update => new BsonDocument { ["_id"] = update.Id, ["json"] = update.Json }));
                marks.Upsert(
                    new BsonDocument
                    {
                        ["_id"] = Mark,
                        ["value"] = fresh[^1].Id + 1,
                        ["at"] = Row.Time(clock.GetUtcNow()),
                    }
                );
                foreach (var (chat, messageId) in fresh.Select(update => update.Saw).OfType<SeenMessage>())
                {
                    MessageIds.Raise(database, chat, messageId);
                }
            }

            return fresh;
        });
        foreach (var (chat, messageId) in put.Select(update => update.Saw).OfType<SeenMessage>())
        {
            ids.Note(new ChatAddress(chat), messageId, begun: null);
        }

        return put;
    }

    private long Next(BsonDocument? mark) =>
        mark is not null && clock.GetUtcNow() - Row.Time(mark["at"]) < MarkIsGoodFor ? mark["value"].AsInt64 : 0;

    /// <summary>What is not answered yet, oldest first.</summary>
    public IReadOnlyList<PendingUpdate> Pending() =>
        [
            .. store[Collections.Inbox]
                .FindAll()
                .Select(row => new PendingUpdate(row["_id"].AsInt64, row["json"].AsString, null))
                .OrderBy(update => update.Id),
        ];

    /// <summary>Strikes an update that was answered.</summary>
    public Task RemoveAsync(long updateId) =>
        store.WriteAsync(database => database.GetCollection(Collections.Inbox).Delete(updateId));
}

/// <summary>An update as Telegram sent it.</summary>
/// <param name="Id">Its <c>update_id</c>.</param>
/// <param name="Json">The whole update.</param>
/// <param name="Saw">The message it is about, where it is about one that was just sent.</param>
internal sealed record PendingUpdate(long Id, string Json, SeenMessage? Saw);

/// <summary>A message that exists.</summary>
internal sealed record SeenMessage(long Chat, int MessageId);
