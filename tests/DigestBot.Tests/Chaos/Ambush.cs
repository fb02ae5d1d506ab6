using Microsoft.AspNetCore.Http;

namespace DigestBot.Tests.Chaos;

/// <summary>
/// Lies in wait at Telegram's door: strikes at a wanted point of the n-th request that changes something in a chat.
/// </summary>
internal sealed class Ambush
{
    private readonly Lock _lock = new();
    private Trap? _trap;

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
        var trap = ChangesSomething(http.Request.Path) ? Step() : null;
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

    private static bool ChangesSomething(PathString path) =>
        path.Value is { } text
        && text.StartsWith("/bot", StringComparison.Ordinal)
        && (text.Contains("/send", StringComparison.Ordinal) || text.Contains("/edit", StringComparison.Ordinal));

    /// <returns>The trap, where this request is the one.</returns>
    private Trap? Step()
    {
        lock (_lock)
        {
            return _trap is { } trap && --trap.Left == 0 ? trap : null;
        }
    }

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
