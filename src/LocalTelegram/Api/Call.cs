using LocalTelegram.World;

namespace LocalTelegram.Api;

/// <summary>One call of a method, while it is carried out under the world's gate.</summary>
/// <param name="Server">What methods work with.</param>
/// <param name="Bot">Who calls.</param>
/// <param name="Method">The method's name as it was called.</param>
/// <param name="Arguments">Its parameters.</param>
internal sealed record Call(BotApi Server, Bot Bot, string Method, Arguments Arguments)
{
    public TelegramWorld World => Server.World;

    public Request ToRequest() => new(Method, Arguments.Values);
}
