using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Subscribing;
using DigestBot.Texts;

namespace DigestBot.Conversing.Choosing;

/// <summary>What one page of the settings asks, and the buttons that answer it.</summary>
/// <param name="Prompt">What stands under the subscription's state.</param>
/// <param name="Rows">The buttons; each says a command.</param>
internal sealed record SettingsPage(string Prompt, IReadOnlyList<IReadOnlyList<Button>> Rows);

/// <summary>The pages of the settings.</summary>
/// <param name="inPrivate">Whether what is typed there is heard; in a group it takes a reply.</param>
internal sealed class SettingsPages(Phrases phrases, bool inPrivate)
{
    private readonly ChoiceButtons _buttons = new(phrases, "settings");

    private IReadOnlyList<Button> Back => [_buttons.To(phrases.BackButton, "")];

    public SettingsPage Overview(Subscription chosen, bool isOn) =>
        new(
            phrases.HowToChange,
            [
                [
                    _buttons.To(phrases.HourButton, "hour"),
                    _buttons.To(phrases.ZoneButton, "zone"),
                    _buttons.To(phrases.WeekdaysButton, "days"),
                ],
                [
                    _buttons.To(phrases.FollowedButton, "tags"),
                    _buttons.To(phrases.MutedButton, "mute"),
                    _buttons.To(phrases.NothingButton(chosen.TellsOfNothing), "nothing"),
                ],
                [_buttons.To(phrases.StyleButton, "style"), _buttons.To(phrases.DensityButton, "density")],
                [
                    _buttons.To(phrases.SoundButton(chosen.Silent), "sound"),
                    _buttons.To(phrases.PicturesButton(chosen.Look.Previews), "previews"),
                    _buttons.To(phrases.LanguageButton(chosen.Look.Language), "language"),
                ],
                [_buttons.To(phrases.PreviewButton, "preview"), _buttons.To(phrases.RecordButton, "record")],
                [
                    isOn
                        ? new CallbackButton(phrases.UnsubscribeButton, "/unsubscribe")
                        : new CallbackButton(phrases.SubscribeButton, "/subscribe"),
                    .. inPrivate ? [new CallbackButton(phrases.PrivacyButton, "/privacy")] : Array.Empty<Button>(),
                ],
            ]
        );

    public SettingsPage HourPage(Subscription chosen) =>
        new(
            phrases.Sentences(phrases.ChooseHour, phrases.OrTyped(inPrivate, "21:05")),
            [.. _buttons.Hours(chosen), Back]
        );

    public SettingsPage ZonePage(Subscription chosen) =>
        new(
            phrases.Sentences(phrases.ChooseZone, phrases.OrTyped(inPrivate, phrases.ExampleCity)),
            [.. _buttons.Zones(chosen), Back]
        );

    public SettingsPage DaysPage(Weekdays days) =>
        new(
            phrases.ChooseWeekdays,
            [
                .. ChoiceButtons.Rows(
                    SubscriptionText.Week.Select(day =>
                        _buttons.To(ChoiceButtons.Marked(phrases.Weekday(day), days.Include(day)), $"days {day}")
                    ),
                    inRow: 4
                ),
                [_buttons.To(phrases.EveryDay, "days all"), _buttons.To(phrases.OnWorkdays, "days work")],
                Back,
            ]
        );

    /// <param name="tags">What the latest days were about.</param>
    public SettingsPage TagsPage(Subscription chosen, IEnumerable<Tag> tags) =>
        new(
            phrases.Sentences(phrases.ChooseTags, phrases.OrTyped(inPrivate, "Qwen")),
            [.. _buttons.Tags(chosen, "tags", tags), Back]
        );

    /// <summary>What is not shown, each with the button that shows it again.</summary>
    public SettingsPage MutedPage(Subscription chosen) =>
        new(
            phrases.Sentences(phrases.ChooseMuted, phrases.OrTyped(inPrivate, phrases.ExampleWord)),
            [
                .. ChoiceButtons.Rows(
                    chosen
                        .Muted.Select(tag => (Shown: tag.NameIn(phrases.Language), tag.Name))
                        .Concat(chosen.MutedWords.Select(word => (Shown: word, Name: word)))
                        .Select(muted => _buttons.To($"✕ {muted.Shown}", $"mute {SettingsChange.KeyOf(muted.Name)}")),
                    inRow: 2
                ),
                Back,
            ]
        );

    public SettingsPage DensityPage(Subscription chosen, Foretaste? foretaste) =>
        new(
            foretaste is null
                ? phrases.ChooseDensity
                : phrases.Sentences(phrases.ChooseDensity, phrases.CountedByLatest),
            [.. _buttons.Densities(chosen, foretaste), Back]
        );

    public SettingsPage StylePage(Subscription chosen, Foretaste? foretaste) =>
        new(phrases.ChooseStyle, [.. _buttons.Styles(chosen, foretaste), Back]);

    public SettingsPage RecordPage(string record) => new(record, [Back]);
}
