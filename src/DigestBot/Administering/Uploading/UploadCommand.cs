using System.Globalization;
using DigestBot.Conversing;
using DigestBot.Importing;
using DigestBot.Messages;
using DigestBot.Parsing;
using DigestBot.Publishing;
using DigestBot.Storing.Administration;
using DigestBot.Storing.Days;
using DigestBot.Telegram;
using DigestBot.Texts;
using Telegram.Bot.Exceptions;

namespace DigestBot.Administering.Uploading;

/// <summary><c>/upload 3 take</c>, said by the buttons under an uploaded digest: takes it in, posts it, or lets it go.</summary>
internal sealed class UploadCommand(
    UploadStore uploads,
    Intake intake,
    DigestStore digests,
    Publisher publisher,
    Gateway gateway,
    PublishingSettings settings
) : ICommand
{
    public const string Take = "take";
    public const string Publish = "publish";
    public const string Drop = "drop";

    public string Name => "upload";

    public bool ForAdministrators => true;

    public bool IsListed => false;

    public string Describe(Phrases phrases) => phrases.UploadHow;

    public static CallbackButton Button(string label, int upload, string act) =>
        new(label, string.Create(CultureInfo.InvariantCulture, $"/upload {upload} {act}"));

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation)
    {
        var phrases = question.Phrases;
        if (question.Argument.Split(' ') is not [var number, var act] || !int.TryParse(number, out var id))
        {
            return [new TextMessage(phrases.UploadHow)];
        }

        if (uploads.Find(id) is not { } upload)
        {
            return [question.InPlace(new TextMessage(phrases.UploadOver))];
        }

        try
        {
            var text = act == Drop ? phrases.UploadDropped : await TakeInAsync(phrases, upload, act, cancellation);
            await uploads.ForgetAsync(id);
            return [question.InPlace(new TextMessage(text))];
        }
        catch (RequestException)
        {
            return [new TextMessage(phrases.UploadNotHad)];
        }
    }

    private async Task<string> TakeInAsync(Phrases phrases, Upload upload, string act, CancellationToken cancellation)
    {
        var content = await gateway.DownloadAsync(upload.FileId, cancellation);
        var result = await intake.TakeInAsync(new DigestSource(upload.Name, content));
        if (result is not IntakeResult.Taken taken)
        {
            return phrases.UploadRefused(FlawWords.Of(((IntakeResult.Refused)result).Error, phrases));
        }

        if (act != Publish || digests.Find(taken.Date) is not { } digest)
        {
            return phrases.UploadTaken(taken.Date, taken.Stories);
        }

        var published = await publisher.PublishAsync(digest, cancellation);
        return published.Opened
            ? phrases.Publishing(taken.Date, settings.Group, published.Campaign.Parts.Count)
            : phrases.UploadTakenAndStands(taken.Date, settings.Group);
    }
}
