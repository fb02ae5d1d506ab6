using DigestBot.Messages;
using DigestBot.Storing.Deliveries;

namespace DigestBot.Delivering;

/// <summary>Somebody who waits to send one message to a chat.</summary>
internal sealed class Waiter(ChatAddress chat, Lane lane)
{
    private readonly TaskCompletionSource<bool> _admitted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ChatAddress Chat => chat;

    public Lane Lane => lane;

    /// <summary>Ends when it may be sent; true where it is paid for.</summary>
    public Task<bool> Admitted => _admitted.Task;

    public void Admit(bool paid) => _admitted.SetResult(paid);

    public void Abandon(CancellationToken cancellation) => _admitted.SetCanceled(cancellation);
}
