using LocalTelegram.Wire;

namespace LocalTelegram.Formatting;

/// <summary>A text with what is known about its stretches.</summary>
/// <param name="Text">What is read, without any markup.</param>
/// <param name="Entities">In the order of <see cref="EntityOrder"/>.</param>
internal sealed record FormattedText(string Text, IReadOnlyList<MessageEntity> Entities)
{
    public static FormattedText Plain(string text) => new(text, []);
}
