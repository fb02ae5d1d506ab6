using System.Text.Json.Nodes;
using LocalTelegram.Formatting;
using LocalTelegram.World;

namespace LocalTelegram.Api;

/// <summary>
/// A file that a call brings (<see href="https://core.telegram.org/bots/api#sending-files"/>): uploaded, named by the id
/// of one that is there, or by its address. What is named by its address is not fetched: nothing here goes outside.
/// </summary>
internal static class InputFiles
{
    // https://core.telegram.org/bots/api#sending-files
    private const long LargestUpload = 50 * 1024 * 1024;
    private const long LargestPhoto = 10 * 1024 * 1024;
    private const int LargestPhotoSides = 10_000;
    private const int LargestPhotoRatio = 20;

    /// <exception cref="ApiException">Telegram would refuse it.</exception>
    public static StoredFile Read(Call call, string name, string folder) =>
        call.Arguments.File(name) is { } upload
            ? Keep(call, folder, upload)
            : Given(call, call.Arguments.Text(name), name, folder);

    /// <summary>The <c>media</c> of one of an album's items.</summary>
    /// <exception cref="ApiException">Telegram would refuse it.</exception>
    public static StoredFile Read(Call call, JsonObject item, string folder) =>
        Given(call, item["media"]?.ToString() ?? "", "media", folder);

    /// <summary>By name, which may be that of another part of the form.</summary>
    private static StoredFile Given(Call call, string named, string parameter, string folder)
    {
        const string Attachment = "attach://";
        if (!named.StartsWith(Attachment, StringComparison.Ordinal))
        {
            return Named(call, named, parameter, folder);
        }

        return call.Arguments.File(named[Attachment.Length..]) is { } upload
            ? Keep(call, folder, upload)
            : throw ApiException.BadRequest("wrong file identifier/HTTP URL specified");
    }

    private static StoredFile Keep(Call call, string folder, Upload upload)
    {
        if (upload.Content.Length > LargestUpload)
        {
            throw new ApiException(413, "Request Entity Too Large");
        }

        if (upload.Content.Length == 0)
        {
            throw ApiException.BadRequest("file must be non-empty");
        }

        if (folder == "photos")
        {
            RequirePhoto(upload.Content);
        }

        return call.World.Files.Add(folder, upload.Name, upload.MimeType, upload.Content);
    }

    private static void RequirePhoto(byte[] content)
    {
        if (content.Length > LargestPhoto)
        {
            throw ApiException.BadRequest(
                $"file of size {content.Length} bytes is too big for a photo; the maximum size is {LargestPhoto} bytes"
            );
        }

        var size = ImageSize.Of(content) ?? throw ApiException.BadRequest("IMAGE_PROCESS_FAILED");
        if (
            size.Width + size.Height > LargestPhotoSides
            || Math.Max(size.Width, size.Height) > LargestPhotoRatio * Math.Min(size.Width, size.Height)
        )
        {
            throw ApiException.BadRequest("PHOTO_INVALID_DIMENSIONS");
        }
    }

    private static StoredFile Named(Call call, string named, string parameter, string folder)
    {
        if (named.Length == 0)
        {
            throw ApiException.BadRequest($"there is no {parameter} in the request");
        }

        if (call.World.Files.Find(named) is { } known)
        {
            return known;
        }

        if (!named.Contains('/', StringComparison.Ordinal) && !named.Contains('.', StringComparison.Ordinal))
        {
            throw ApiException.BadRequest("wrong remote file identifier specified: Wrong character in the string");
        }

        return LinkAddress.Normalise(named) is { } url
            ? call.World.Files.Add(folder, url, null, [])
            : throw ApiException.BadRequest("wrong HTTP URL specified");
    }
}
