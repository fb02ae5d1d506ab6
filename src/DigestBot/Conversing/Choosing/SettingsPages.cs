using System.Globalization;
using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Subscribing;
using DigestBot.Texts;

namespace DigestBot.Conversing.Choosing;

/// <summary>What one page of the settings asks, and the buttons that answer it.</summary>
/// <param name="Prompt">What stands under the subscription's state.</param>
/// <param name="Rows">The buttons; each says a <c>/settings</c> command.</param>
internal sealed record SettingsPage(string Prompt, IReadOnlyList<IReadOnlyList<Button>> Rows);

/// <summary>The pages of the settings.</summary>
internal sealed class SettingsPages(Phrases phrases)
{
    private static readonly string[] Hours =
    [
        "06:30",
        "07:00",
        "07:30",
        "08:00",
        "08:30",
        "09:00",
        "12:00",
        "18:00",
        "20:00",
        "21:00",
        "22:00",
        "23:00",
    ];

    public SettingsPage Overview(Subscription chosen, bool isOn)
    {
        var look = chosen.Look;
        return new SettingsPage(
            phrases.HowToChange,
            [
                [To(phrases.HourButton, "hour"), To(phrases.ZoneButton, "zone"), To(phrases.WeekdaysButton, "days")],
                [
                    To(phrases.TagsButton, "tags"),
                    To(phrases.SoundButton(chosen.Silent), "sound"),
                    To(phrases.LanguageButton(look.Language), "language"),
                ],
                [
                    To(phrases.StyleButton(SubscriptionText.StyleOf(phrases, look.Style)), "style"),
                    To(phrases.DensityButton(SubscriptionText.DensityOf(phrases, look.Density)), "density"),
                ],
                [
                    To(phrases.RecordButton, "record"),
                    isOn
                        ? new CallbackButton(phrases.UnsubscribeButton, "/unsubscribe")
                        : new CallbackButton(phrases.SubscribeButton, "/subscribe"),
                ],
            ]
        );
    }

    public SettingsPage HourPage() =>
        new(phrases.ChooseHour, [.. Rows(Hours.Select(hour => To(hour, $"hour {hour}")), inRow: 4), Back]);

    public SettingsPage ZonePage() =>
        new(
            phrases.ChooseZone,
            [.. Rows(phrases.CommonZones.Select(zone => To(zone.Name, $"zone {zone.Zone}")), inRow: 3), Back]
        );

    public SettingsPage DaysPage(Weekdays days) =>
        new(
            phrases.ChooseWeekdays,
            [
                .. Rows(
                    SubscriptionText.Week.Select(day =>
                        To(Marked(phrases.Weekday(day), days.Include(day)), $"days {day}")
                    ),
                    inRow: 4
                ),
                [To(phrases.EveryDay, "days all"), To(phrases.OnWorkdays, "days work")],
                Back,
            ]
        );

    /// <param name="tags">What the latest days were about.</param>
    public SettingsPage TagsPage(Subscription chosen, IEnumerable<Tag> tags) =>
        new(
            phrases.ChooseTags,
            [
                .. Rows(
                    chosen
                        .Followed.Concat(tags)
                        .DistinctBy(tag => tag.Slug)
                        .Select(tag => To(Marked(tag.Name, chosen.Follows(tag)), $"tags {tag.Slug}")),
                    inRow: 3
                ),
                Back,
            ]
        );

    public SettingsPage RecordPage(string record) => new(record, [Back]);

    private IReadOnlyList<Button> Back => [To(phrases.BackButton, "")];

    private static IEnumerable<IReadOnlyList<Button>> Rows(IEnumerable<Button> buttons, int inRow) =>
        buttons.Chunk(inRow);

    private static string Marked(string label, bool chosen) => chosen ? $"✓ {label}" : label;

    private static CallbackButton To(string label, string page) =>
        new(label, string.Create(CultureInfo.InvariantCulture, $"/settings {page}").TrimEnd());
}
