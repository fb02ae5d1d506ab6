using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using DigestBot.Messages;

namespace DigestBot.Storing.Deliveries;

/// <summary>
/// The name of what a message shows: equal contents have equal keys, so that a text which stands in a hundred thousand
/// chats is kept once, and whether a message shows what it should is seen without reading it.
/// </summary>
/// <param name="Value">The first 128 bits of the SHA-256 of its stored form, in hexadecimal.</param>
internal readonly record struct ContentKey(string Value)
{
    /// <summary>Of a message that should be gone, and that Telegram does not delete any more.</summary>
    public static readonly ContentKey CannotBeDeleted = new("cannot-be-deleted");

    /// <summary>Of contents that are alive: the same one is sent to very many chats.</summary>
    private static readonly ConditionalWeakTable<Content, string> Known = [];

    public static ContentKey Of(Content content) => new(Known.GetValue(content, Name));

    public override string ToString() => Value;

    private static string Name(Content content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Row.Tree(content).AsString)).AsSpan(0, 16));
}
