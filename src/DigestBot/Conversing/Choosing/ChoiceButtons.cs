using System.Globalization;
using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Subscribing;
using DigestBot.Texts;

namespace DigestBot.Conversing.Choosing;

/// <summary>Rows of buttons for one choice each, with what is chosen now marked.</summary>
/// <param name="phrases">Their words.</param>
/// <param name="command">The command that their data says, without the slash.</param>
internal sealed class ChoiceButtons(Phrases phrases, string command)
{
    private static readonly TimeOnly[] HoursOffered =
    [
        new(6, 30),
        new(7, 0),
        new(7, 30),
        new(8, 0),
        new(8, 30),
        new(9, 0),
        new(12, 0),
        new(18, 0),
        new(20, 0),
        new(21, 0),
        new(22, 0),
        new(23, 0),
    ];

    /// <summary>An hour that was typed stands among those that are offered.</summary>
    public IEnumerable<IReadOnlyList<Button>> Hours(Subscription chosen) =>
        Rows(
            HoursOffered
                .Append(chosen.Hour)
                .Distinct()
                .Order()
                .Select(hour =>
                {
                    var text = hour.ToString("HH:mm", CultureInfo.InvariantCulture);
                    return To(Marked(text, hour == chosen.Hour), $"hour {text}");
                }),
            inRow: 4
        );

    public IEnumerable<IReadOnlyList<Button>> Zones(Subscription chosen) =>
        Rows(
            phrases.CommonZones.Select(zone => To(Marked(zone.Name, zone.Zone == chosen.Zone), $"zone {zone.Zone}")),
            inRow: 3
        );

    /// <param name="page">What the data calls the choice.</param>
    /// <param name="offered">What the latest days were about.</param>
    public IEnumerable<IReadOnlyList<Button>> Tags(Subscription chosen, string page, IEnumerable<Tag> offered) =>
        Rows(
            chosen
                .Followed.Concat(offered)
                .DistinctBy(tag => tag.Slug)
                .Select(tag => To(Marked(tag.NameIn(phrases.Language), chosen.Follows(tag)), $"{page} {tag.Slug}")),
            inRow: 3
        );

    /// <summary>How much of each story, with the number of messages that it means for the latest day.</summary>
    public IEnumerable<IReadOnlyList<Button>> Densities(Subscription chosen, Foretaste? foretaste) =>
        OfferedLook
            .DensitiesOf(chosen.Look.Style)
            .Select(density => new OfferedLook($"density {density}", chosen.Look.Style, density))
            .Select(look => Look(look, SubscriptionText.DensityOf(phrases, look.Density), chosen, foretaste));

    /// <summary>In which of Telegram's forms, with the number of messages that it means for the latest day.</summary>
    public IEnumerable<IReadOnlyList<Button>> Styles(Subscription chosen, Foretaste? foretaste) =>
        Enum.GetValues<Style>()
            .Select(style => new OfferedLook($"style {style}", style, chosen.Look.Density))
            .Select(look => Look(look, SubscriptionText.StyleOf(phrases, look.Style), chosen, foretaste));

    /// <summary>Both in one: texts with more or less of each story, or the whole day as a document.</summary>
    public IEnumerable<IReadOnlyList<Button>> Looks(Subscription chosen, Foretaste? foretaste) =>
        OfferedLook.First.Select(look =>
            Look(
                look,
                look.Style == Style.Rich ? phrases.RichStyle : SubscriptionText.DensityOf(phrases, look.Density),
                chosen,
                foretaste
            )
        );

    public CallbackButton To(string label, string page) => new(label, $"/{command} {page}".TrimEnd());

    public static IEnumerable<IReadOnlyList<Button>> Rows(IEnumerable<Button> buttons, int inRow) =>
        buttons.Chunk(inRow);

    public static string Marked(string label, bool chosen) => chosen ? $"✓ {label}" : label;

    private IReadOnlyList<Button> Look(OfferedLook offered, string label, Subscription chosen, Foretaste? foretaste)
    {
        var look = offered.ApplyTo(chosen.Look);
        var counted = foretaste is null
            ? label
            : $"{label} · {phrases.MessagesADay(foretaste.CountOf(chosen with { Look = look }))}";
        return [To(Marked(counted, look == chosen.Look), offered.Page)];
    }
}
