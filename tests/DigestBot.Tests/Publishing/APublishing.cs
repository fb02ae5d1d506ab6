using DigestBot.Messages;
using DigestBot.Publishing;

namespace DigestBot.Tests.Publishing;

/// <summary>Settings of a group, of which only the times matter.</summary>
internal static class APublishing
{
    public static PublishingSettings In(string zone, TimeOnly? at = null, TimeOnly? expectedBy = null) =>
        new(
            "@group",
            Topic: null,
            at,
            Style.Classic,
            Pin: false,
            Silent: false,
            TimeZoneInfo.FindSystemTimeZoneById(zone),
            MaxAge: TimeSpan.FromDays(2),
            LateWindow: TimeSpan.FromHours(6),
            expectedBy
        );
}
