using DigestBot.Parsing;
using DigestBot.Storing.Days;

namespace DigestBot.Importing;

/// <summary>What this room logs.</summary>
internal static partial class ImportingLog
{
    [LoggerMessage(
        400,
        LogLevel.Information,
        "{Source}: {Change}; {Day:O} has {Stories} stories, revision {Revision}."
    )]
    public static partial void TakenIn(
        this ILogger log,
        string source,
        Change change,
        DateOnly day,
        int stories,
        int revision
    );

    [LoggerMessage(401, LogLevel.Error, "{Error}")]
    public static partial void Refused(this ILogger log, ParseError error);

    [LoggerMessage(402, LogLevel.Warning, "{Source}({Line}): {Warning}")]
    public static partial void Warned(this ILogger log, string source, int line, string warning);

    [LoggerMessage(403, LogLevel.Information, "Watching {Folder} for digests.")]
    public static partial void Watching(this ILogger log, string folder);

    [LoggerMessage(404, LogLevel.Error, "The folder {Folder} cannot be read: {Reason} It is tried again all the time.")]
    public static partial void FolderUnreadable(this ILogger log, string folder, string reason);

    [LoggerMessage(405, LogLevel.Warning, "{File} cannot be read yet: {Reason}")]
    public static partial void FileUnreadable(this ILogger log, string file, string reason);

    [LoggerMessage(406, LogLevel.Error, "The lexicon is not right, and the one before stays in use. {Reason}")]
    public static partial void LexiconRefused(this ILogger log, string reason);

    [LoggerMessage(
        407,
        LogLevel.Error,
        "The lexicon cannot be read, and the one before stays in use: {Reason} It is read again once it is saved."
    )]
    public static partial void LexiconUnreadable(this ILogger log, string reason);

    [LoggerMessage(
        408,
        LogLevel.Information,
        "Another lexicon of {Names} names is in use; what is stored is tagged anew."
    )]
    public static partial void LexiconTakenUp(this ILogger log, int names);

    [LoggerMessage(409, LogLevel.Information, "{Days} days were tagged anew, from {Newest:O} back.")]
    public static partial void Retagged(this ILogger log, int days, DateOnly newest);
}
