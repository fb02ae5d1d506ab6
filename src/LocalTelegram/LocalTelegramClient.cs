using System.Text.Json;
using LocalTelegram.Wire;

namespace LocalTelegram;

/// <summary>
/// Plays the people, and looks at what came of it: the control API under <c>/local/</c>, for tests and for hosts that
/// furnish a world.
/// </summary>
/// <param name="http">A client whose base address is the local Telegram's.</param>
public sealed class LocalTelegramClient(HttpClient http)
{
    /// <summary>Makes a chat.</summary>
    /// <param name="type">private, group, supergroup or channel.</param>
    /// <param name="title">Its title, or a person's first name.</param>
    /// <param name="username">Without the at sign.</param>
    /// <param name="botStatus">What the bots are in it: administrator, member, left or kicked.</param>
    /// <param name="isForum">Whether it has topics.</param>
    /// <param name="id">The id wanted.</param>
    /// <returns>The chat's id.</returns>
    public async Task<long> AddChatAsync(
        string type,
        string? title = null,
        string? username = null,
        string botStatus = "administrator",
        bool isForum = false,
        long? id = null
    ) => (
            await SendAsync(
                HttpMethod.Post,
                "/local/chats",
                new
                {
                    type,
                    title,
                    username,
                    botStatus,
                    isForum,
                    id,
                }
            )
        ).GetProperty("id").GetInt64();

    /// <summary>Makes a person, or changes one.</summary>
    /// <returns>The user id.</returns>
    public async Task<long> AddPersonAsync(
        string firstName,
        long? id = null,
        string? username = null,
        string? languageCode = null
    ) => (
            await SendAsync(
                HttpMethod.Post,
                "/local/people",
                new
                {
                    firstName,
                    id,
                    username,
                    languageCode,
                }
            )
        ).GetProperty("id").GetInt64();

    /// <summary>Makes many people who have all started every bot.</summary>
    /// <returns>The first of their ids, which then rise by one.</returns>
    public async Task<long> AddSubscribersAsync(int count, long? firstId = null) =>
        (await SendAsync(HttpMethod.Post, "/local/subscribers", new { count, firstId }))
            .GetProperty("first_id")
            .GetInt64();

    /// <summary>Makes a bot before it calls.</summary>
    public Task AddBotAsync(string token, string? username = null, string? firstName = null) =>
        SendAsync(
            HttpMethod.Post,
            "/local/bots",
            new
            {
                token,
                username,
                firstName,
            }
        );

    /// <summary>Makes somebody something in a chat: creator, administrator, member, left or kicked.</summary>
    public Task SetMemberAsync(long chatId, long userId, string status) =>
        SendAsync(HttpMethod.Put, $"/local/chats/{chatId}/members", new { userId, status });

    /// <summary>A person speaks; in a private chat <paramref name="from"/> may be left out.</summary>
    /// <param name="chatId">Where.</param>
    /// <param name="text">The words.</param>
    /// <param name="from">Who.</param>
    /// <param name="replyTo">What is answered.</param>
    /// <param name="thread">In which topic.</param>
    /// <param name="speaksAs">The chat as which it is said: the group itself, or a channel.</param>
    /// <param name="oldApp">Whether the person's app knows no ephemeral commands.</param>
    /// <returns>The message as Bot API JSON.</returns>
    public Task<JsonElement> SayAsync(
        long chatId,
        string text,
        long? from = null,
        int? replyTo = null,
        int? thread = null,
        long? speaksAs = null,
        bool oldApp = false
    ) =>
        SendAsync(
            HttpMethod.Post,
            "/local/messages",
            new
            {
                chatId,
                from,
                text,
                replyToMessageId = replyTo,
                messageThreadId = thread,
                @as = speaksAs,
                oldApp,
            }
        );

    /// <summary>A person sends a file.</summary>
    /// <returns>The message as Bot API JSON.</returns>
    public Task<JsonElement> SendDocumentAsync(
        long chatId,
        string fileName,
        byte[] content,
        string? caption = null,
        long? from = null
    ) =>
        SendAsync(
            HttpMethod.Post,
            "/local/messages",
            new
            {
                chatId,
                from,
                text = caption,
                document = new { fileName, content },
            }
        );

    /// <summary>The bytes of a file, by its <c>file_id</c>.</summary>
    public Task<byte[]> DownloadAsync(string fileId) => http.GetByteArrayAsync($"/local/files/{fileId}");

    /// <summary>A person presses a button.</summary>
    /// <returns>The id of the callback query.</returns>
    public async Task<string> PressAsync(long chatId, int messageId, long from, string data) => (
            await SendAsync(
                HttpMethod.Post,
                "/local/presses",
                new
                {
                    chatId,
                    messageId,
                    from,
                    data,
                }
            )
        ).GetProperty("callback_query_id").GetString()!;

    /// <summary>What the bot answered to a press: <c>text</c>, <c>show_alert</c>, <c>url</c>.</summary>
    /// <exception cref="HttpRequestException">404: nothing yet.</exception>
    public Task<JsonElement> PressAnswerAsync(string callbackQueryId) =>
        SendAsync(HttpMethod.Get, $"/local/presses/{callbackQueryId}");

    /// <summary>A person presses a button of a message that only they see.</summary>
    /// <returns>The id of the callback query.</returns>
    public async Task<string> PressEphemeralAsync(long chatId, int ephemeralMessageId, long from, string data) => (
            await SendAsync(
                HttpMethod.Post,
                "/local/presses",
                new
                {
                    chatId,
                    ephemeralMessageId,
                    from,
                    data,
                }
            )
        ).GetProperty("callback_query_id").GetString()!;

    /// <summary>Makes a group a supergroup.</summary>
    /// <returns>The supergroup's id.</returns>
    public async Task<long> MigrateAsync(long chatId) =>
        (await SendAsync(HttpMethod.Post, $"/local/chats/{chatId}/migrate")).GetProperty("id").GetInt64();

    /// <summary>Opens a topic in a forum.</summary>
    /// <returns>The message_thread_id.</returns>
    public async Task<int> AddTopicAsync(long chatId, string name) =>
        (await SendAsync(HttpMethod.Post, $"/local/chats/{chatId}/topics", new { name }))
            .GetProperty("message_thread_id")
            .GetInt32();

    /// <summary>A person writes the bot's name and some words.</summary>
    /// <returns>The id of the inline query.</returns>
    public async Task<string> AskInlineAsync(long from, string query, string offset = "") => (
            await SendAsync(
                HttpMethod.Post,
                "/local/inline_queries",
                new
                {
                    from,
                    query,
                    offset,
                }
            )
        ).GetProperty("inline_query_id").GetString()!;

    /// <summary>What the bot offered: <c>results</c>, <c>next_offset</c>, <c>button</c>.</summary>
    public Task<JsonElement> InlineAnswerAsync(string inlineQueryId) =>
        SendAsync(HttpMethod.Get, $"/local/inline_queries/{inlineQueryId}");

    /// <summary>A person posts one of the offers in a chat.</summary>
    /// <returns>The message.</returns>
    public Task<JsonElement> ChooseInlineAsync(string inlineQueryId, string resultId, long chatId) =>
        SendAsync(
            HttpMethod.Post,
            "/local/inline_choices",
            new
            {
                inlineQueryId,
                resultId,
                chatId,
            }
        );

    /// <summary>A person blocks the bot.</summary>
    public Task BlockAsync(long personId) => SendAsync(HttpMethod.Post, $"/local/people/{personId}/block");

    /// <summary>A person unblocks the bot.</summary>
    public Task UnblockAsync(long personId) => SendAsync(HttpMethod.Post, $"/local/people/{personId}/unblock");

    /// <summary>Makes a token worthless: its calls are answered 401.</summary>
    public Task RevokeAsync(long botId) => SendAsync(HttpMethod.Post, $"/local/bots/{botId}/revoke");

    /// <summary>Every message of a chat as Bot API JSON, with entities, edits, deleted and warnings.</summary>
    public async Task<IReadOnlyList<JsonElement>> MessagesAsync(long chatId) =>
        [.. (await SendAsync(HttpMethod.Get, $"/local/chats/{chatId}/messages")).EnumerateArray()];

    /// <summary>Turns pacing on or off.</summary>
    public Task SetPacingAsync(bool enabled) => SendAsync(HttpMethod.Put, "/local/pacing", new { enabled });

    /// <summary>Makes something go wrong.</summary>
    /// <param name="kind">400, 401, 429, 500, 502, lost_request, lost_reply or delay.</param>
    /// <param name="method">The one method it strikes; null for every one.</param>
    /// <param name="count">How many calls it strikes; null for no end.</param>
    /// <param name="after">How many calls it lets pass first.</param>
    /// <param name="chance">How likely it strikes, 0 to 1; null for surely.</param>
    /// <param name="seed">What chance grows from.</param>
    /// <param name="retryAfter">For 429: seconds.</param>
    /// <param name="seconds">For delay: how long the answer takes.</param>
    public Task AddFaultAsync(
        string kind,
        string? method = null,
        int? count = null,
        int after = 0,
        double? chance = null,
        int seed = 0,
        int retryAfter = 1,
        double seconds = 1
    ) =>
        SendAsync(
            HttpMethod.Post,
            "/local/faults",
            new
            {
                kind,
                method,
                count,
                after,
                chance,
                seed,
                retryAfter,
                seconds,
            }
        );

    /// <summary>How often something went wrong on purpose, by its kind.</summary>
    public async Task<IReadOnlyDictionary<string, int>> FaultsAsync() =>
        (await SendAsync(HttpMethod.Get, "/local/faults"))
            .EnumerateArray()
            .GroupBy(fault => fault.GetProperty("kind").GetString()!)
            .ToDictionary(kind => kind.Key, kind => kind.Sum(fault => fault.GetProperty("struck").GetInt32()));

    /// <summary>Makes everything go right again.</summary>
    public Task ClearFaultsAsync() => SendAsync(HttpMethod.Delete, "/local/faults");

    /// <summary>Back to the beginning.</summary>
    public Task ResetAsync() => SendAsync(HttpMethod.Post, "/local/reset");

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = JsonContent.Create(body, options: WireJson.Options);
        }

        using var response = await http.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? JsonSerializer.Deserialize<JsonElement>(answer)
            : throw new HttpRequestException($"{method} {path}: {answer}", null, response.StatusCode);
    }
}
