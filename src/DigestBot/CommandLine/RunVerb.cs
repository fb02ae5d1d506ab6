using System.CommandLine;
using DigestBot.Hosting;

namespace DigestBot.CommandLine;

/// <summary><c>run</c>, the default: serves until it is told to stop.</summary>
internal static class RunVerb
{
    public static Command Create()
    {
        var verb = new Command("run", "Run the bot; without a token, against a Telegram of its own. The default.");
        verb.SetAction((_, cancellation) => RunAsync(cancellation));
        return verb;
    }

    public static Task<int> RunAsync(CancellationToken cancellation) =>
        Failures.ReportAsync(async () =>
        {
            var configuration = BotConfiguration.Load();
            await using var app = BotHost.Build(BotSettings.Read(configuration), configuration);
            await app.RunAsync(cancellation);
            return Environment.ExitCode;
        });
}
