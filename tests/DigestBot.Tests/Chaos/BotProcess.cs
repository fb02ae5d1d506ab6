using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using DigestBot.Hosting;

namespace DigestBot.Tests.Chaos;

/// <summary>The program as a process of its own, from its start to its end.</summary>
internal sealed partial class BotProcess : IDisposable
{
    /// <summary>How long supervisors wait for a process that was told to stop, at least.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>The exit code of a process that was killed: 128 and the signal's number.</summary>
    private const int Killed = 137;

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lastLines = new();
    private readonly ConcurrentDictionary<int, int> _events;

    /// <param name="settings">Its settings, as the environment names them.</param>
    /// <param name="events">Where what it logs is counted, by event.</param>
    public BotProcess(IEnumerable<(string Key, string Value)> settings, ConcurrentDictionary<int, int> events)
    {
        _events = events;
        var start = new ProcessStartInfo("dotnet", [typeof(BotHost).Assembly.Location, "run"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Ends when the process does.</summary>
    public Task Ended => _process.WaitForExitAsync();

    /// <summary>Whether it ended, and nobody had killed it.</summary>
    public bool EndedByItself => _process.HasExited && _process.ExitCode != Killed;

    /// <summary>What it said last, for whoever has to find out why.</summary>
    public string LastWords => string.Join(Environment.NewLine, _lastLines);

    /// <summary>Ends it between any two instructions.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Tells it to stop, and waits until it has.</summary>
    /// <exception cref="InvalidOperationException">It took too long, or did not end with 0.</exception>
    public async Task StopAsync()
    {
        using var tell = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await tell.WaitForExitAsync();
        using var patience = new CancellationTokenSource(Grace, TimeProvider.System);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            throw new InvalidOperationException(
                $"The bot did not stop within {Grace}.{Environment.NewLine}{LastWords}"
            );
        }

        if (_process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"The bot ended with {_process.ExitCode}.{Environment.NewLine}{LastWords}"
            );
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        if (EventHead().Match(line) is { Success: true } head)
        {
            _events.AddOrUpdate(
                int.Parse(head.Groups["id"].ValueSpan, CultureInfo.InvariantCulture),
                1,
                (_, count) => count + 1
            );
        }

        _lastLines.Enqueue(line);
        while (_lastLines.Count > 40)
        {
            _lastLines.TryDequeue(out _);
        }
    }

    /// <summary>How a line begins: <c>2026-03-05 08:30:00 info: DigestBot.Delivering.Courier[200] Delivered …</c>.</summary>
    [GeneratedRegex(@"^\S+ \S+ (info|warn|fail|crit): DigestBot\.[A-Za-z.]+\[(?<id>\d+)\]")]
    private static partial Regex EventHead();
}
