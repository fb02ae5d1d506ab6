using System.Globalization;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace DigestBot.Telegram;

/// <summary>What can be asked of Telegram without running: nothing is changed, and no update is fetched.</summary>
internal sealed class Inquiry(TelegramSettings settings) : IDisposable
{
    private static readonly Uri Official = new("https://api.telegram.org");

    private readonly BotClient _client = new(settings);
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };

    public Task<Asked<BotCard>> MeAsync(CancellationToken cancellation) =>
        AskAsync(new GetMeRequest(), me => new BotCard(me.Id, me.Username!, me.SupportsInlineQueries), cancellation);

    public Task<Asked<WebhookCard>> WebhookAsync(CancellationToken cancellation) =>
        AskAsync(
            new GetWebhookInfoRequest(),
            hook => new WebhookCard(
                Uri.TryCreate(hook.Url, UriKind.Absolute, out var url) ? url.Host : null,
                hook.PendingUpdateCount
            ),
            cancellation
        );

    /// <param name="group"><c>@name</c>, or a number.</param>
    public async Task<Asked<GroupCard>> GroupAsync(string group, CancellationToken cancellation)
    {
        var id = long.TryParse(group, CultureInfo.InvariantCulture, out var number)
            ? new ChatId(number)
            : new ChatId(group);
        var me = await MeAsync(cancellation);
        var chat = await AskAsync(new GetChatRequest { ChatId = id }, chat => chat, cancellation);
        if (me.Answer is null || chat.Answer is null)
        {
            return new Asked<GroupCard>(null, me.Trouble ?? chat.Trouble);
        }

        return await AskAsync(
            new GetChatMemberRequest { ChatId = id, UserId = me.Answer.Id },
            member => CardOf(chat.Answer, member),
            cancellation
        );
    }

    /// <summary>What the server's clock says, to the second; null where it does not say.</summary>
    public async Task<DateTimeOffset?> TimeAsync(CancellationToken cancellation)
    {
        try
        {
            // Of the server alone, without the token.
            using var request = new HttpRequestMessage(HttpMethod.Head, settings.ApiBaseUrl ?? Official);
            using var answer = await _http.SendAsync(request, cancellation);
            return answer.Headers.Date;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _http.Dispose();
    }

    private static GroupCard CardOf(ChatFullInfo chat, ChatMember member)
    {
        var isChannel = chat.Type == ChatType.Channel;
        var standing = member switch
        {
            ChatMemberOwner => GroupStanding.Administrator,
            ChatMemberAdministrator { CanPostMessages: false } when isChannel => GroupStanding.Silenced,
            ChatMemberAdministrator => GroupStanding.Administrator,
            ChatMemberRestricted { IsMember: false } or ChatMemberLeft or ChatMemberBanned => GroupStanding.Outside,
            ChatMemberRestricted { CanSendMessages: false } => GroupStanding.Silenced,
            _ when isChannel || chat.Permissions is { CanSendMessages: false } => GroupStanding.Silenced,
            _ => GroupStanding.Member,
        };
        var mayPin = member switch
        {
            ChatMemberOwner => true,
            ChatMemberAdministrator administrator => isChannel
                ? administrator.CanEditMessages
                : administrator.CanPinMessages,
            ChatMemberRestricted restricted => restricted.CanPinMessages,
            _ => chat.Permissions?.CanPinMessages ?? false,
        };
        return new GroupCard(chat.Title ?? "", chat.IsForum, standing, mayPin);
    }

    private async Task<Asked<TAnswer>> AskAsync<TResponse, TAnswer>(
        IRequest<TResponse> request,
        Func<TResponse, TAnswer> read,
        CancellationToken cancellation
    )
        where TAnswer : class
    {
        try
        {
            return new Asked<TAnswer>(read(await _client.CallAsync(request, cancellation)), null);
        }
        catch (RequestException error)
        {
            return new Asked<TAnswer>(null, OutcomeTranslation.Of(error));
        }
    }
}

/// <summary>An answer, or what stood in its way.</summary>
internal sealed record Asked<T>(T? Answer, Outcome? Trouble)
    where T : class;

/// <summary>The bot, as Telegram knows it.</summary>
/// <param name="Username">Without the at sign.</param>
internal sealed record BotCard(long Id, string Username, bool TakesInline);

/// <summary>Where Telegram brings updates.</summary>
/// <param name="Host">Only the host: the path may hold a secret; null where none is set.</param>
/// <param name="Waiting">How many updates wait to be fetched.</param>
internal sealed record WebhookCard(string? Host, int Waiting);

/// <summary>The group, and what the bot may do there.</summary>
internal sealed record GroupCard(string Title, bool IsForum, GroupStanding Standing, bool MayPin);

/// <summary>What the bot is in a group.</summary>
internal enum GroupStanding
{
    /// <summary>Not in it.</summary>
    Outside,

    /// <summary>In it, but without the right to write.</summary>
    Silenced,

    /// <summary>In it, and may write.</summary>
    Member,

    /// <summary>Administers it.</summary>
    Administrator,
}
