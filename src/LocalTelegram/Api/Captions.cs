using LocalTelegram.Formatting;
using LocalTelegram.Wire;

namespace LocalTelegram.Api;

/// <summary>The words under a photo or file.</summary>
internal static class Captions
{
    /// <summary>The message with the caption that the call brings.</summary>
    public static Message Put(Call call, Message message, ReadText caption) =>
        message with
        {
            Caption = caption.Text.Text.Length > 0 ? caption.Text.Text : null,
            CaptionEntities = caption.Entities,
            ShowCaptionAboveMedia = call.Arguments.Flag("show_caption_above_media") ? true : null,
        };

    /// <exception cref="ApiException">It is too long.</exception>
    public static void RequireLength(ReadText caption)
    {
        if (Limits.CodePoints(caption.Text.Text) > Limits.Caption)
        {
            throw ApiException.BadRequest("message caption is too long");
        }
    }
}
