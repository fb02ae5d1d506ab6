using System.Globalization;

namespace DigestBot.Texts;

internal sealed partial class English
{
    public override string PrivacyDescription => "What I keep of you, as a file or erased";
    public override string PrivacyButton => "🔒 Privacy";
    public override string PrivacyInPrivate => "What is kept of you is shown to you in private alone.";

    public override string WhatIsKept(int days) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            🔒 <b>What I keep of you</b>

            • Your Telegram number, and the name and language that Telegram tells me
            • Your subscription: hour, time zone, tags, style
            • When each digest came, or why it did not: in detail for {days} days, then a line each for a year
            • Which messages here are digests, so that they can be corrected: for {days} days

            What you write to me, and what I answer, is not kept once it is said. How often a story is opened I count, and not by whom. All this serves to send you digests and goes to nobody else.
            """
        );

    public override string ExportButton => "📄 Export";
    public override string ExportCaption => "📄 This is all I keep of you.";
    public override string EraseButton => "🗑 Erase";

    public override string EraseForSure =>
        "🗑 Erase everything I keep of you?\n\nYour subscription ends, and what you follow and the record are gone for good. You may want to export first. Backups of the bot may hold a copy until they expire.";

    public override string EraseNowButton => "🗑 Erase everything";
    public override string Erased => "It is erased. Until you write to me again, I do not know you.";
}
