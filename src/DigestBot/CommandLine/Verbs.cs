using System.CommandLine;
using System.Text;

namespace DigestBot.CommandLine;

/// <summary>The verbs of the command line. Exit codes: 0 done, 1 failed, 2 wrong usage.</summary>
internal static class Verbs
{
    public static async Task<int> InvokeAsync(string[] args)
    {
        if (OperatingSystem.IsWindows())
        {
            // Else what is piped on is written in the console's code page, and of Chinese only question marks are left.
            Console.OutputEncoding = Encoding.UTF8;
        }

        var root = new RootCommand("DigestBot posts a daily digest to a Telegram group and answers questions about it.")
        {
            RunVerb.Create(),
            ImportVerb.Create(),
            RenderVerb.Create(),
            DoctorVerb.Create(),
            BackupVerb.Create(),
            RestoreVerb.Create(),
        };
        root.SetAction((_, cancellation) => RunVerb.RunAsync(cancellation));

        var parsed = root.Parse(args);
        var code = await parsed.InvokeAsync(new() { ProcessTerminationTimeout = null });
        return parsed.Errors.Count > 0 ? ExitCode.WrongUsage : code;
    }
}
