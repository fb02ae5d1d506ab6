using DigestBot.Messages;

namespace DigestBot.Benchmarks.Delivering;

/// <summary>Something that goes to many chats.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="Chats">To how many.</param>
/// <param name="Allowed">How many messages a second may leave.</param>
/// <param name="IsPaid">Whether so many may because they are paid for.</param>
/// <param name="PrepareAsync">What happens before it is measured.</param>
/// <param name="BeginAsync">Lets it begin to leave.</param>
internal sealed record Load(
    string Name,
    int Chats,
    int Allowed,
    bool IsPaid,
    Func<IServiceProvider, IReadOnlyList<ChatAddress>, Task> PrepareAsync,
    Func<IServiceProvider, IReadOnlyList<ChatAddress>, Task> BeginAsync
)
{
    /// <summary>How many chats the bot serves side by side.</summary>
    public int Places => IsPaid ? Allowed : 64;
}
