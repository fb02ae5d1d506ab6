using Microsoft.AspNetCore.Http;

namespace DigestBot.Tests.Chaos;

/// <summary>
/// Lies in wait at Telegram's door: strikes at a wanted point of the n-th request that changes something in a chat.
/// </summary>
internal sealed class Ambush
{
    private readonly Lock _lock = new();
    private Trap? _trap;
    private TaskCompletionSource _called = new();

    /// <summary>Ends when the bot calls next, whatever it asks.</summary>
    public Task NextCall()
    {
        lock (_lock)
        {
            _called = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _called.Task;
        }
    }

    /// <summary>Sets the trap; what was set before is taken away.</summary>
    /// <param name="point">At which point of the request.</param>
    /// <param name="request">Which request from now on, from 1.</param>
    /// <param name="strike">What to do there; Telegram goes on with the request afterwards.</param>
    /// <returns>Ends when it has struck.</returns>
    public Task SetAsync(EndingPoint point, int request, Action strike)
    {
        var trap = new Trap(point, strike) { Left = request };
        lock (_lock)
        {
            _trap = trap;
        }

        return trap.Struck;
    }

    public async Task AroundAsync(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path.Value ?? "";
        var trap = path.StartsWith("/bot", StringComparison.Ordinal) ? Step(path) : null;
        trap?.StrikeAt(EndingPoint.BeforeWork);
        if (trap is not null)
        {
            http.Response.OnCompleted(() =>
            {
                trap.StrikeAt(EndingPoint.AfterAnswer);
                return Task.CompletedTask;
            });
            http.Response.OnStarting(() =>
            {
                trap.StrikeAt(EndingPoint.BeforeAnswer);
                return Task.CompletedTask;
            });
        }

        await next(http);
    }

    /// <returns>The trap, where this request is the one.</returns>
    private Trap? Step(string path)
    {
        lock (_lock)
        {
            _called.TrySetResult();
            return ChangesSomething(path) && _trap is { } trap && --trap.Left == 0 ? trap : null;
        }
    }

    private static bool ChangesSomething(string path) =>
        path.Contains("/send", StringComparison.Ordinal) || path.Contains("/edit", StringComparison.Ordinal);

    private sealed class Trap(EndingPoint point, Action strike)
    {
        private readonly TaskCompletionSource _struck = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Left { get; set; }

        public Task Struck => _struck.Task;

        public void StrikeAt(EndingPoint here)
        {
            if (here == point)
            {
                strike();
                _struck.TrySetResult();
            }
        }
    }
}
