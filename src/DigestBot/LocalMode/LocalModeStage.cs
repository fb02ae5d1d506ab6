using DigestBot.Hosting;
using DigestBot.Telegram;
using LocalTelegram;

namespace DigestBot.LocalMode;

/// <summary>What is different without a token: a Telegram in this process, sample digests, and a line that says where to look.</summary>
internal static class LocalModeStage
{
    /// <summary>Somebody must be able to administer: where nobody is named, the chat page's administrator is.</summary>
    public static BotSettings ForLocalMode(this BotSettings settings) =>
        settings.Telegram.Admins.Count > 0
            ? settings
            : settings with
            {
                Telegram = settings.Telegram with { Admins = [LocalPeople.Administrator.Id!.Value] },
            };

    public static IServiceCollection AddLocalMode(this IServiceCollection services, BotSettings settings) =>
        services
            .AddLocalTelegram(local =>
            {
                local.BotToken = BotClient.LocalToken;
                local.BotName = "AI 日报";
                local.World.People.Add(LocalPeople.Member);
                local.World.People.Add(LocalPeople.Reader);
                local.World.People.Add(LocalPeople.Administrator);
                local.World.Chats.Add(LocalPeople.Group(settings.Publishing.Group));
            })
            .AddHostedService<SampleImporter>()
            .AddHostedService<Welcome>();
}
