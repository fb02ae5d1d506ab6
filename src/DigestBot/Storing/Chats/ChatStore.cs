using DigestBot.Messages;
using LiteDB;

namespace DigestBot.Storing.Chats;

/// <summary>The chats that the bot knows.</summary>
internal sealed class ChatStore(Store store, TimeProvider clock)
{
    public KnownChat? Find(ChatAddress chat) =>
        store[Collections.Chats].FindById(chat.ToString()) is { } row ? FromRow(row) : null;

    public IReadOnlyList<KnownChat> All() => [.. store[Collections.Chats].FindAll().Select(FromRow)];

    /// <summary>Notes a chat as it now is; writes only what is news.</summary>
    public Task NoteAsync(KnownChat chat) =>
        Find(chat.Address) == chat
            ? Task.CompletedTask
            : store.WriteAsync(database => database.GetCollection(Collections.Chats).Upsert(ToRow(chat)));

    /// <summary>Where a chat lives now, if it moved.</summary>
    public ChatAddress HomeOf(ChatAddress chat)
    {
        while (store[Collections.Marks].FindById(ChatRows.Moved(chat.ChatId)) is { } row)
        {
            chat = chat with { ChatId = row["value"].AsInt64 };
        }

        return chat;
    }

    private BsonDocument ToRow(KnownChat chat) =>
        new()
        {
            ["_id"] = chat.Address.ToString(),
            ["title"] = chat.Title,
            ["language"] = chat.LanguageCode,
            ["reachable"] = chat.Reachable,
            ["noted"] = Row.Time(clock.GetUtcNow()),
        };

    private static KnownChat FromRow(BsonDocument row) =>
        new(
            ChatAddress.Parse(row["_id"].AsString),
            row["title"].AsString,
            row["language"].IsNull ? null : row["language"].AsString,
            row["reachable"].AsBoolean
        );
}

/// <summary>A chat that the bot has heard from.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Title">The group's title, or the person's name.</param>
/// <param name="LanguageCode">The person's language as an IETF tag; null for groups and where Telegram does not say.</param>
/// <param name="Reachable">False once the bot was blocked or removed; true again when it is let in.</param>
internal sealed record KnownChat(ChatAddress Address, string Title, string? LanguageCode, bool Reachable);
