using LocalTelegram.World;

namespace LocalTelegram.Api;

/// <summary>Answers <c>/file/bot&lt;token&gt;/&lt;path&gt;</c> with the bytes.</summary>
internal sealed class FileEndpoint(TelegramWorld world)
{
    public IResult Handle(string token, string path)
    {
        lock (world.Gate)
        {
            try
            {
                world.BotOf(BotToken.Parse(token) ?? throw ApiException.Unauthorized());
            }
            catch (ApiException refusal)
            {
                return BotApiEndpoint.Refuse(refusal);
            }

            return world.Files.FindByPath(path) is { } file
                ? Results.Bytes(file.Content, file.MimeType ?? "application/octet-stream", file.Name)
                : BotApiEndpoint.NotFound();
        }
    }
}
