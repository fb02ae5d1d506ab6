namespace LocalTelegram.Wire;

/// <summary>One size of a photo (<see href="https://core.telegram.org/bots/api#photosize"/>).</summary>
internal sealed record PhotoSize(string FileId, string FileUniqueId, int Width, int Height, long FileSize);

/// <summary>A general file (<see href="https://core.telegram.org/bots/api#document"/>).</summary>
internal sealed record Document(string FileId, string FileUniqueId, string? FileName, string? MimeType, long FileSize);

/// <summary>What getFile tells (<see href="https://core.telegram.org/bots/api#file"/>).</summary>
internal sealed record FileHandle(string FileId, string FileUniqueId, long FileSize, string FilePath);
