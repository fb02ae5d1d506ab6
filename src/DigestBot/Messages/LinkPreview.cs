namespace DigestBot.Messages;

/// <summary>
/// The preview shown with a text (<see href="https://core.telegram.org/bots/api#linkpreviewoptions"/>): a cover
/// without a caption's limit of 1024, with nothing to upload, and where the image is gone only the picture is missing.
/// </summary>
/// <param name="Url">What is previewed.</param>
/// <param name="Large">Whether the picture is shown large.</param>
/// <param name="AboveText">Whether it stands above the text.</param>
internal sealed record LinkPreview(Uri Url, bool Large, bool AboveText);
