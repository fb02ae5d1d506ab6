using System.Globalization;
using System.Text;
using DigestBot.Delivering;
using DigestBot.Messages;
using DigestBot.Storing.Administration;
using DigestBot.Storing.Days;
using DigestBot.Texts;

namespace DigestBot.Administering.Broadcasting;

/// <summary>What stands under the preview of a broadcast until it goes out: who gets it, and whether it really should.</summary>
internal sealed class DraftPages(TagStore tags, DeliveringSettings settings)
{
    private const int TagsOffered = 12;
    private const int LongestData = 64;

    /// <summary>Messages a second at the limits.</summary>
    private int PerSecond => settings.PaidPerSecond ?? settings.PerSecond;

    public static TextMessage ToWhom(Phrases phrases, Broadcast draft, AudienceSurvey survey) =>
        Page(
            phrases.BroadcastToWhom,
            [
                [Choice(draft, Sized(phrases.BroadcastToAll, survey.All), "to all")],
                [
                    .. survey.Readers.Select(readers =>
                        Choice(
                            draft,
                            Sized(phrases.BroadcastToReaders(readers.Key), readers.Value),
                            $"to readers {readers.Key}"
                        )
                    ),
                ],
                [
                    Choice(draft, Sized(phrases.BroadcastToGroups, survey.Groups), "to groups"),
                    Choice(draft, phrases.BroadcastTagsButton, "tags"),
                ],
                [
                    Choice(draft, phrases.BroadcastTestButton, "me"),
                    Choice(draft, phrases.BroadcastButtonsButton, "buttons"),
                ],
                [Choice(draft, phrases.BroadcastDropButton, "drop")],
            ]
        );

    public static TextMessage ByTag(Phrases phrases, Broadcast draft, AudienceSurvey survey) =>
        Page(
            survey.Followers.Count > 0 ? phrases.BroadcastByTag : phrases.BroadcastNobodyFollows,
            [
                .. survey
                    .Followers.Select(one =>
                        Choice(draft, Sized(one.Tag.Name, one.Count), $"to followers {one.Tag.Slug}")
                    )
                    .Where(button => Encoding.UTF8.GetByteCount(button.Data) <= LongestData)
                    .Take(TagsOffered)
                    .Chunk(2),
                [Choice(draft, phrases.BroadcastAudienceButton, "whom")],
            ]
        );

    public TextMessage Confirm(Phrases phrases, Broadcast draft, int chats)
    {
        var audience = NameOf(phrases, draft.Audience!);
        return chats == 0
            ? Page(
                phrases.BroadcastNobody(audience),
                [
                    [Choice(draft, phrases.BroadcastAudienceButton, "whom")],
                ]
            )
            : Page(
                phrases.BroadcastConfirm(audience, chats, PerSecond, TimeSpan.FromSeconds((chats - 1) / PerSecond)),
                [
                    [Choice(draft, phrases.BroadcastBeginButton, "begin")],
                    [
                        Choice(draft, phrases.BroadcastAudienceButton, "whom"),
                        Choice(draft, phrases.BroadcastDropButton, "drop"),
                    ],
                ]
            );
    }

    private string NameOf(Phrases phrases, Audience audience) =>
        audience.Kind switch
        {
            AudienceKind.All => phrases.BroadcastToAll,
            AudienceKind.Groups => phrases.BroadcastToGroups,
            AudienceKind.Readers => phrases.BroadcastToReaders(Enum.Parse<Language>(audience.Value)),
            _ => phrases.BroadcastToFollowers(tags.Find(audience.Value)?.Tag.Name ?? audience.Value),
        };

    private static CallbackButton Choice(Broadcast draft, string label, string act) =>
        new(label, $"/broadcast {draft.Id} {act}");

    private static string Sized(string label, int size) =>
        string.Create(CultureInfo.InvariantCulture, $"{label} · {size:N0}");

    private static TextMessage Page(string text, IReadOnlyList<IReadOnlyList<Button>> rows) => new(text, null, rows);
}
