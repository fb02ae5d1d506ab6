using DigestBot.Tagging;
using FsCheck;
using FsCheck.Fluent;
using LocalTelegram.Tests;

namespace DigestBot.Tests.Tagging;

public sealed class MentionProperties
{
    private static readonly Arbitrary<string> Texts = Gen.OneOf(
            Gen.Elements(Lexicons.Small.Entries.SelectMany(entry => entry.Spellings).ToArray()),
            Gen.Elements(" ", "-", "  ", "，", "。", "3.5", "v2", "s", "_", "的", "ｖ", "\n", "字节码", "🙂", "\uD83D")
        )
        .ArrayOf()
        .Select(string.Concat)
        .ToArbitrary();

    [Fact]
    public void Mentions_lie_apart_in_the_order_of_the_text_and_spell_their_entry() =>
        Prop.ForAll(
                Texts,
                text =>
                {
                    var end = 0;
                    foreach (var mention in Lexicons.Small.Mentions.In(text))
                    {
                        var key = NameForm.Key(text.Substring(mention.Start, mention.Length));
                        if (mention.Start < end || !mention.Entry.Spellings.Select(NameForm.Key).Contains(key))
                        {
                            return false;
                        }

                        end = mention.End;
                    }

                    return true;
                }
            )
            .Holds();

    [Fact]
    public void A_sentence_behind_does_not_change_what_was_found_before() =>
        Prop.ForAll(
                Texts,
                text =>
                {
                    var alone = Lexicons.Small.Mentions.In(text);
                    return Lexicons.Small.Mentions.In($"{text}。Qwen").Take(alone.Count).SequenceEqual(alone);
                }
            )
            .Holds();
}
