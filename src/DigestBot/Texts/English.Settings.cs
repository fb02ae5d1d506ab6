using System.Globalization;

namespace DigestBot.Texts;

internal sealed partial class English
{
    public override string HourButton => "🕗 Hour";
    public override string ZoneButton => "🌏 Time zone";
    public override string WeekdaysButton => "📆 Weekdays";
    public override string FollowedButton => "🏷 Follow";
    public override string MutedButton => "🙈 Leave out";
    public override string StyleButton => "🎨 Style";
    public override string DensityButton => "📏 Length";

    public override string LanguageButton(Language language) =>
        language == Language.Chinese ? "🌐 Chinese" : "🌐 English";

    public override string SoundButton(bool silent) => silent ? "🔕 Silent" : "🔔 Sound";

    public override string PicturesButton(bool shown) => shown ? "🖼 Picture" : "🖼 No picture";

    public override string NothingButton(bool told) => told ? "📭 Tell if none" : "📭 Skip if none";

    public override string PreviewButton => "👁 Preview";
    public override string RecordButton => "📜 What I got";
    public override string BackButton => "‹ Back";
    public override string SkipButton => "Skip ›";
    public override string EverythingButton => "Everything ›";
    public override string ChosenButton => "Done ›";

    public override string ChooseHour => "At what hour?";
    public override string ChooseZone => "Where are you?";
    public override string ChooseWeekdays => "On which days? Tap to choose, tap again to undo.";

    public override string ChooseTags =>
        "What would you like to read? Tap to follow, tap again to undo; with none, you get everything.";

    public override string ChooseMuted => "Stories with these tags or words are left out; tap one to see it again.";
    public override string ChooseDensity => "How much of each story?";

    public override string ChooseStyle =>
        "Which style? Classic is shown everywhere; rich is one document with stories that unfold, and needs a new Telegram.";

    public override string ChooseLook =>
        "How would you like it? Main points are the calmest, and a tap opens the rest; rich is one document with stories that unfold, and needs a new Telegram.";

    public override string CountedByLatest => "Messages are counted by the latest digest.";

    public override string Sentences(string first, string second) => $"{first} {second}";

    public override string OrTyped(bool inPrivate, string example) =>
        inPrivate
            ? $"You can also just type it, such as “{example}”."
            : $"You can also reply to this message, such as “{example}”.";

    public override string ExampleCity => "Berlin";
    public override string ExampleWord => "funding";

    public override string MessagesADay(int messages) =>
        messages == 1 ? "1 message a day" : string.Create(CultureInfo.InvariantCulture, $"{messages} messages a day");

    public override string WithoutPictures => "no picture";
    public override string Silent => "silent";
    public override string SilentOnNothing => "On a day with nothing for you: no message";

    public override string NotATime(string typed) =>
        $"I could not read “{Quoted(typed)}”; nothing was changed. You can write an hour (21:05, 8pm), a city (Berlin, New York) or a time zone (Europe/Berlin, UTC+8).";

    public override string SearchForIt(string typed) => $"🔍 Search for “{Shortened(typed)}”";

    public override string PreviewShown(DateOnly day, int messages, int shown) =>
        messages == 0 ? $"👁 The digest of {Day(day)} has nothing for you; on such a day nothing is sent."
        : messages == shown ? $"👆 Your next digest will look like this (here that of {Day(day)})."
        : string.Create(
            CultureInfo.InvariantCulture,
            $"👆 Your next digest will look like this (here that of {Day(day)}): {messages} messages, of which this is the first."
        );

    public override string OnboardingStep(int step, string prompt) =>
        string.Create(CultureInfo.InvariantCulture, $"{step}/3 · {prompt}");

    public override string OnboardingDone => "✅ All set. You can change it at any time.";
}
