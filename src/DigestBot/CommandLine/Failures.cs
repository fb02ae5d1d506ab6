using System.Net.Sockets;
using DigestBot.Settings;
using DigestBot.Storing;
using DigestBot.Tagging;

namespace DigestBot.CommandLine;

/// <summary>Failures that an operator can mend end in a message that says how, not in a stack trace.</summary>
internal static class Failures
{
    public static async Task<int> ReportAsync(Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (Exception error)
            when (error
                    is SettingsException
                        or LexiconException
                        or StoreException
                        or StoreInUseException
                        or InvalidDataException
                        or HttpRequestException
                        or SocketException
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            await Console.Error.WriteLineAsync(error.Message);
            return ExitCode.Failed;
        }
    }
}
