namespace DigestBot.Delivering;

/// <summary>Telegram does not take the token: nothing can be sent until an operator mends it.</summary>
internal sealed class TokenRefusedException() : Exception("Telegram does not take the token.");
