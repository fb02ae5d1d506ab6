using System.Globalization;

namespace LocalTelegram.World;

/// <summary>What was uploaded, by a name derived from its number.</summary>
internal sealed class FileStore
{
    private readonly Dictionary<string, StoredFile> files = [];

    public StoredFile? Find(string fileId) => files.GetValueOrDefault(fileId);

    public StoredFile? FindByPath(string path) => files.Values.FirstOrDefault(file => file.Path == path);

    public StoredFile Add(string folder, string? name, string? mimeType, byte[] content)
    {
        var number = (files.Count + 1).ToString("D6", CultureInfo.InvariantCulture);
        var path = $"{folder}/file_{number}{Path.GetExtension(name)}";
        var file = new StoredFile($"local-file-{number}", $"lf{number}", path, name, mimeType, content);
        files[file.Id] = file;
        return file;
    }

    public void Clear() => files.Clear();
}

/// <summary>A file with its bytes.</summary>
/// <param name="Id">What stands for it in calls.</param>
/// <param name="UniqueId">The same for every bot.</param>
/// <param name="Path">Under <c>/file/bot…/</c>.</param>
/// <param name="Name">As its sender called it.</param>
/// <param name="MimeType">As its sender called it.</param>
/// <param name="Content">The bytes.</param>
internal sealed record StoredFile(
    string Id,
    string UniqueId,
    string Path,
    string? Name,
    string? MimeType,
    byte[] Content
);
