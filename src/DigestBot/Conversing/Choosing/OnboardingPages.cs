using DigestBot.Digests;
using DigestBot.Subscribing;
using DigestBot.Texts;

namespace DigestBot.Conversing.Choosing;

/// <summary>The three steps after a subscription was begun: each can be skipped, since it stands already.</summary>
/// <param name="inPrivate">Whether what is typed there is heard; in a group it takes a reply.</param>
internal sealed class OnboardingPages(Phrases phrases, bool inPrivate)
{
    public const int HourStep = 1;
    public const int TopicsStep = 2;
    public const int LookStep = 3;

    private readonly ChoiceButtons _buttons = new(phrases, "setup");

    public SettingsPage HourPage(Subscription chosen) =>
        new(
            phrases.Sentences(
                phrases.OnboardingStep(HourStep, phrases.ChooseHour),
                phrases.OrTyped(inPrivate, $"21:05 {phrases.ExampleCity}")
            ),
            [
                .. _buttons.Hours(chosen),
                [_buttons.To(phrases.ZoneButton, "zone"), _buttons.To(phrases.SkipButton, "topics")],
            ]
        );

    public SettingsPage ZonePage(Subscription chosen) =>
        new(
            phrases.Sentences(
                phrases.OnboardingStep(HourStep, phrases.ChooseZone),
                phrases.OrTyped(inPrivate, phrases.ExampleCity)
            ),
            [.. _buttons.Zones(chosen), [_buttons.To(phrases.BackButton, "hour")]]
        );

    /// <param name="tags">What the latest days were about.</param>
    public SettingsPage TopicsPage(Subscription chosen, IEnumerable<Tag> tags) =>
        new(
            phrases.Sentences(
                phrases.OnboardingStep(TopicsStep, phrases.ChooseTags),
                phrases.OrTyped(inPrivate, "Qwen")
            ),
            [
                .. _buttons.Tags(chosen, "topics", tags),
                [
                    _buttons.To(phrases.BackButton, "hour"),
                    _buttons.To(chosen.Followed.Count == 0 ? phrases.EverythingButton : phrases.ChosenButton, "look"),
                ],
            ]
        );

    public SettingsPage LookPage(Subscription chosen, Foretaste? foretaste) =>
        new(
            foretaste is null
                ? phrases.OnboardingStep(LookStep, phrases.ChooseLook)
                : phrases.Sentences(phrases.OnboardingStep(LookStep, phrases.ChooseLook), phrases.CountedByLatest),
            [
                .. _buttons.Looks(chosen, foretaste),
                [_buttons.To(phrases.BackButton, "topics"), _buttons.To(phrases.SkipButton, "done")],
            ]
        );
}
