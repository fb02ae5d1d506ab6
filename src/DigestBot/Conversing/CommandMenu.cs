using DigestBot.Lifetime;
using DigestBot.Telegram;
using DigestBot.Texts;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace DigestBot.Conversing;

/// <summary>
/// Tells Telegram which commands there are, so that people see them in the menu: Chinese for all, English for those
/// who read English, to administrators also theirs, and in groups which nobody else need see.
/// </summary>
internal sealed class CommandMenu(
    BotClient client,
    CommandBook book,
    TelegramSettings settings,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<CommandMenu> log
) : StageService(lifetime, log)
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromMinutes(1);

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        foreach (var request in Requests())
        {
            while (!await TryAsync(request, stoppingToken) && !stoppingToken.IsCancellationRequested)
            {
                await Task.Delay(RetryPause, clock, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private IEnumerable<SetMyCommandsRequest> Requests()
    {
        foreach (var (language, code) in ((Language, string?)[])[(Language.Chinese, null), (Language.English, "en")])
        {
            yield return Request(null, new BotCommandScopeDefault());
            yield return Request(null, new BotCommandScopeAllGroupChats(), inGroups: true);
            foreach (var admin in settings.Admins)
            {
                yield return Request(admin, new BotCommandScopeChat { ChatId = admin });
            }

            SetMyCommandsRequest Request(long? person, BotCommandScope scope, bool inGroups = false) =>
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
        }
    }

    /// <returns>False where Telegram could not be reached and it is worth trying again.</returns>
    private async Task<bool> TryAsync(SetMyCommandsRequest request, CancellationToken cancellation)
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
