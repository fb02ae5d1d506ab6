using DigestBot.Storing;
using Spectre.Console;

namespace DigestBot.CommandLine;

/// <summary>Shows how far long work is, a bar a part, while a person looks; nothing in a script, whose log it would fill.</summary>
internal static class ProgressBars
{
    /// <summary>Lines.</summary>
    private const int UsualHeight = 24;

    /// <param name="work">It is given whom to tell how far it is; null where nobody looks.</param>
    public static Task<T> ShowAsync<T>(IAnsiConsole console, Func<IProgress<Headway>?, Task<T>> work)
    {
        if (!console.Profile.Capabilities.Ansi)
        {
            return work(null);
        }

        if (console.Profile.Height == 0)
        {
            // The terminal does not tell its height, and Spectre.Console would throw at the first bar (its issue 2191).
            console.Profile.Height = UsualHeight;
        }

        return console
            .Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RemainingTimeColumn()
            )
            .StartAsync(progress => work(new Bars(progress)));
    }

    private sealed class Bars(ProgressContext progress) : IProgress<Headway>
    {
        private readonly Dictionary<string, ProgressTask> _parts = [];

        public void Report(Headway value)
        {
            if (!_parts.TryGetValue(value.Doing, out var bar))
            {
                _parts[value.Doing] = bar = progress.AddTask(value.Doing, maxValue: 1);
            }

            bar.Value = value.Share;
        }
    }
}
