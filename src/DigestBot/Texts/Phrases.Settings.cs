namespace DigestBot.Texts;

/// <summary>What the pages of the settings and of the onboarding ask.</summary>
internal abstract partial class Phrases
{
    public abstract string HourButton { get; }
    public abstract string ZoneButton { get; }
    public abstract string WeekdaysButton { get; }
    public abstract string FollowedButton { get; }
    public abstract string MutedButton { get; }
    public abstract string StyleButton { get; }
    public abstract string DensityButton { get; }
    public abstract string LanguageButton(Language language);
    public abstract string SoundButton(bool silent);

    /// <param name="shown">Whether pictures stand above the texts.</param>
    public abstract string PicturesButton(bool shown);

    /// <param name="told">Whether a day of which nothing is wanted is told of.</param>
    public abstract string NothingButton(bool told);

    public abstract string PreviewButton { get; }
    public abstract string RecordButton { get; }
    public abstract string BackButton { get; }
    public abstract string SkipButton { get; }
    public abstract string EverythingButton { get; }
    public abstract string ChosenButton { get; }

    public abstract string ChooseHour { get; }
    public abstract string ChooseZone { get; }
    public abstract string ChooseWeekdays { get; }
    public abstract string ChooseTags { get; }
    public abstract string ChooseMuted { get; }
    public abstract string ChooseDensity { get; }
    public abstract string ChooseStyle { get; }

    /// <summary>Style and density in one.</summary>
    public abstract string ChooseLook { get; }

    /// <summary>By what the numbers of messages on the buttons are counted.</summary>
    public abstract string CountedByLatest { get; }

    /// <summary>Two sentences, one after the other.</summary>
    public abstract string Sentences(string first, string second);

    /// <summary>That the answer can be typed as well.</summary>
    /// <param name="inPrivate">Whether it is heard as it is; in a group it takes a reply.</param>
    public abstract string OrTyped(bool inPrivate, string example);

    public abstract string ExampleCity { get; }
    public abstract string ExampleWord { get; }

    /// <summary>How many messages a digest is.</summary>
    public abstract string MessagesADay(int messages);

    public abstract string WithoutPictures { get; }
    public abstract string Silent { get; }
    public abstract string SilentOnNothing { get; }

    /// <summary>Neither an hour nor a place.</summary>
    public abstract string NotATime(string typed);

    /// <summary>The button that searches for what was no answer.</summary>
    public abstract string SearchForIt(string typed);

    /// <summary>What stands under a preview.</summary>
    /// <param name="day">The day that serves as example.</param>
    /// <param name="messages">How many messages the chat would get of it; 0 where it wants nothing of it.</param>
    /// <param name="shown">How many of them stand above.</param>
    public abstract string PreviewShown(DateOnly day, int messages, int shown);

    /// <summary>Which of the three steps asks.</summary>
    public abstract string OnboardingStep(int step, string prompt);

    public abstract string OnboardingDone { get; }
}
