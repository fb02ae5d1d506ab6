namespace DigestBot.Texts;

internal sealed partial class English
{
    public override string FlawAt(string place, string what) => $"{Reason(place)}: {what}";

    public override string FlawTooLarge(int kibibytes) =>
        $"The file is too large: a digest has at most {kibibytes} KB. Please divide it by days.";

    public override string FlawNotUtf8 => "This is not UTF-8. Please save the file as UTF-8.";
    public override string FlawOpenFrontMatter => "The front matter is not closed: end it with a line of ---.";
    public override string FlawBrokenFrontMatter =>
        "The front matter is no valid YAML here: values with a colon or a quote need quotes; aliases and deep nesting are not read.";

    public override string FlawTooMuchMarkup =>
        "There is too much markup, or there are too many paragraphs, for a digest.";
    public override string FlawTooDeep => "Brackets, emphasis, lists or quotes are nested too deeply for a digest.";
    public override string FlawNoDate => "No date is found: write a line date: yyyy-MM-dd into the front matter.";
    public override string FlawNoStory => "No story is found: write each as a heading, or as an item of a list.";

    public override string FlawTooManyStories(int most) =>
        $"There are more than {most} stories: divide the file by days.";

    public override string FlawLongSummary(int most) => $"The summary has more than {most} lines: shorten it.";
}
