using DigestBot.Lifetime;
using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Telegram;
using DigestBot.Texts;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace DigestBot.Conversing;

/// <summary>
/// Tells Telegram which commands there are, so that people see them in the menu: Chinese for all, English for those
/// who read English, to administrators also theirs, and in groups which nobody else need see. Who chose a language in
/// private has the menu in it, whatever their app speaks.
/// </summary>
internal sealed class CommandMenu(
    BotClient client,
    CommandBook book,
    Subscribers subscribers,
    MenuChanges changes,
    TelegramSettings settings,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<CommandMenu> log
) : StageService(lifetime, log)
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromMinutes(1);

    /// <summary>The menus by what the app speaks, as an ISO 639-1 code; null for any language that has none of its own.</summary>
    private static readonly IReadOnlyList<(Language Language, string? Code)> ByApp =
    [
        (Language.Chinese, null),
        (Language.English, "en"),
    ];

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        foreach (var request in ForAll().Concat(settings.Admins.SelectMany(ForPerson)))
        {
            await InsistAsync(request, stoppingToken);
        }

        await foreach (var chat in changes.ReadAllAsync(stoppingToken))
        {
            foreach (var request in ForPerson(chat.ChatId))
            {
                await InsistAsync(request, stoppingToken);
            }
        }
    }

    private static IEnumerable<RequestBase<bool>> Each(Func<Language, string?, RequestBase<bool>> request) =>
        ByApp.Select(app => request(app.Language, app.Code));

    private IEnumerable<RequestBase<bool>> ForAll() =>
        Each((language, code) => Menu(null, language, code, new BotCommandScopeDefault()))
            .Concat(
                Each((language, code) => Menu(null, language, code, new BotCommandScopeAllGroupChats(), inGroups: true))
            );

    /// <summary>In private: a menu of one's own for who chose a language or is an administrator, else that of all.</summary>
    private IEnumerable<RequestBase<bool>> ForPerson(long person)
    {
        var scope = new BotCommandScopeChat { ChatId = person };
        var chosen = subscribers.Find(new ChatAddress(person))?.Subscription.Look.Language;
        return chosen is null && !settings.Admins.Contains(person)
            ? Each((_, code) => new DeleteMyCommandsRequest { Scope = scope, LanguageCode = code })
            : Each((language, code) => Menu(person, chosen ?? language, code, scope));
    }

    private SetMyCommandsRequest Menu(
        long? person,
        Language language,
        string? code,
        BotCommandScope scope,
        bool inGroups = false
    ) =>
        new()
        {
            Commands = book.For(person)
                .Select(command => new BotCommand(command.Name, command.Describe(Phrases.In(language)))
                {
                    IsEphemeral = inGroups && command.IsPersonal,
                }),
            Scope = scope,
            LanguageCode = code,
        };

    private async Task InsistAsync(RequestBase<bool> request, CancellationToken stoppingToken)
    {
        while (!await TryAsync(request, stoppingToken) && !stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(RetryPause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>False where Telegram could not be reached and it is worth trying again.</returns>
    private async Task<bool> TryAsync(RequestBase<bool> request, CancellationToken cancellation)
    {
        try
        {
            await client.CallAsync(request, cancellation);
        }
        catch (ApiRequestException error) when (error.ErrorCode is 400 or 401 or 403 or 404)
        {
            // An administrator who never spoke to the bot has no chat that could have a menu.
            log.MenuNotSet(error.Message);
        }
        catch (Exception error) when (error is RequestException or OperationCanceledException)
        {
            return false;
        }

        return true;
    }
}
