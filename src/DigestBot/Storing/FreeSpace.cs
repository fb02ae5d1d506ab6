namespace DigestBot.Storing;

/// <summary>Says how many bytes of the disk under a folder may still be written.</summary>
internal delegate long FreeSpace(string folder);
