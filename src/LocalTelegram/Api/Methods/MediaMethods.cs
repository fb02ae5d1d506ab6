using LocalTelegram.Formatting;
using LocalTelegram.Wire;
using LocalTelegram.World;

namespace LocalTelegram.Api.Methods;

/// <summary>Photos, files, and how to get them back.</summary>
internal static class MediaMethods
{
    /// <summary>Bytes (<see href="https://core.telegram.org/bots/api#getfile"/>).</summary>
    private const long LargestDownload = 20 * 1024 * 1024;

    public static object Photo(Call call) =>
        Send(call, Message.Draft with { Photo = PhotoOf(InputFiles.Read(call, "photo", "photos")) });

    public static object Document(Call call) =>
        Send(call, Message.Draft with { Document = DocumentOf(InputFiles.Read(call, "document", "documents")) });

    public static object GetFile(Call call)
    {
        var file =
            call.World.Files.Find(call.Arguments.Text("file_id")) ?? throw ApiException.BadRequest("invalid file_id");
        return file.Content.Length <= LargestDownload
            ? new FileHandle(file.Id, file.UniqueId, file.Content.Length, file.Path)
            : throw ApiException.BadRequest("file is too big");
    }

    public static IReadOnlyList<PhotoSize> PhotoOf(StoredFile file)
    {
        // A photo named by its address is not fetched; a common size stands for the unknown one.
        var size = ImageSize.Of(file.Content) ?? new ImageSize(1280, 720);
        return [new PhotoSize(file.Id, file.UniqueId, size.Width, size.Height, file.Content.Length)];
    }

    public static Document DocumentOf(StoredFile file) =>
        new(file.Id, file.UniqueId, file.Name, file.MimeType, file.Content.Length);

    private static Message Send(Call call, Message draft)
    {
        var caption = TextReader.Read(call, "caption", "caption_entities");
        var spoiler = call.Arguments.Flag("has_spoiler") ? true : (bool?)null;
        var captioned = Captions.Put(call, draft with { HasMediaSpoiler = spoiler }, caption);
        return Sending.Send(call, new Outgoing(captioned, caption.Warnings, () => Captions.RequireLength(caption)));
    }
}
