using System.Globalization;

namespace DigestBot.Texts;

internal sealed partial class English
{
    public override string Picture => "picture";

    public override string Colon => ": ";

    public override string Dash => " — ";

    public override string ReadHere => "read here";

    public override string OpenInBot => "open by itself";

    public override string DaysButton => "📅 Past days";

    public override string TagsButton => "🏷 Tags";

    public override string JoinButton => "👥 Join the group";

    public override string SourceButton => "🔗 Read the source";

    public override string ShareButton => "↗️ Share";

    public override string Day(DateOnly day) => day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);

    public override string DigestOf(DateOnly day) => $"the digest of {Day(day)}";

    public override string ShortDay(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public override string Stories(int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? "story" : "stories")}");

    public override string Updated(DateTime at, DateOnly day) =>
        DateOnly.FromDateTime(at) == day
            ? string.Create(CultureInfo.InvariantCulture, $"updated {at:HH:mm}")
            : string.Create(CultureInfo.InvariantCulture, $"updated {at:d MMM, HH:mm}");

    public override string LeftOut(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} more left out");

    public override string NothingWanted(DateOnly day, int stories) =>
        $"{Day(day)} · {Stories(stories)}, none that you asked for. To choose otherwise, send /settings.";

    public override string LeftOutButton(int count) =>
        string.Create(CultureInfo.InvariantCulture, $"👀 See the {count} left out");

    public override string WholeDayButton => "📖 The whole day";

    public override string SubscribeButton => "🔔 Every day";
}
