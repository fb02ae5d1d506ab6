using DigestBot.Conversing;
using DigestBot.Digests;
using DigestBot.Importing;
using DigestBot.Messages;
using DigestBot.Parsing;
using DigestBot.Publishing;
using DigestBot.Storing.Administration;
using DigestBot.Storing.Days;
using DigestBot.Telegram;
using DigestBot.Texts;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace DigestBot.Administering.Uploading;

/// <summary>
/// A digest that an administrator sends as a file: what it would look like, what was not understood in it, and buttons
/// to take it in. The name of the file is only read: nothing is ever written under it.
/// </summary>
internal sealed class UploadReader(
    Intake intake,
    DigestStore digests,
    UploadStore uploads,
    Publisher publisher,
    Gateway gateway,
    TelegramSettings settings
) : IFileReader
{
    private const int WarningsShown = 12;

    private static readonly string[] Endings = [".md", ".markdown", ".txt"];

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(
        Question question,
        Document document,
        CancellationToken cancellation
    )
    {
        var (phrases, name) = (question.Phrases, document.FileName ?? "");
        if (question.AskerId is not { } asker || !settings.Admins.Contains(asker))
        {
            return [new TextMessage(phrases.UnknownCommand)];
        }

        if (!Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase))
        {
            return [new TextMessage(phrases.UploadNotMarkdown)];
        }

        if (document.FileSize > SourceText.MaxBytes)
        {
            return [new TextMessage(FlawWords.Of(Flaw.TooLarge, phrases))];
        }

        try
        {
            var content = await gateway.DownloadAsync(document.FileId, cancellation);
            return intake.Read(new DigestSource(name, content)) switch
            {
                Parsed parsed =>
                [
                    .. (await publisher.RenderAsync(parsed.Digest, cancellation)).Parts,
                    Page(phrases, parsed, await uploads.PutAsync(document.FileId, name)),
                ],
                Refused { Error: var error } => [new TextMessage(phrases.UploadRefused(FlawWords.Of(error, phrases)))],
                var other => throw new InvalidOperationException($"There is no answer for {other}."),
            };
        }
        catch (RequestException)
        {
            return [new TextMessage(phrases.UploadNotHad)];
        }
    }

    private TextMessage Page(Phrases phrases, Parsed parsed, Upload upload)
    {
        var digest = parsed.Digest;
        var standing = digests.Find(digest.Date);
        string[] lines =
        [
            phrases.UploadRead(digest.Date, digest.Title, digest.Sections.Count, digest.Stories.Count()),
            standing is null ? phrases.UploadIsNew
            : standing.ContentHash == digest.ContentHash ? phrases.UploadStands
            : phrases.UploadCorrects,
            .. Warnings(phrases, parsed.Warnings),
        ];
        return new TextMessage(
            string.Join('\n', lines),
            Preview: null,
            [
                [
                    UploadCommand.Button(phrases.UploadTakeButton, upload.Id, UploadCommand.Take),
                    UploadCommand.Button(phrases.UploadPublishButton, upload.Id, UploadCommand.Publish),
                ],
                [UploadCommand.Button(phrases.UploadDropButton, upload.Id, UploadCommand.Drop)],
            ]
        );
    }

    private static string WordsOf(WarningKind kind, Phrases phrases) =>
        kind switch
        {
            WarningKind.Program => phrases.UploadHasProgram,
            WarningKind.Unclosed => phrases.UploadHasUnclosed,
            WarningKind.TooDeep => phrases.UploadNestedTooDeep,
            WarningKind.Unused => phrases.UploadLinkUnused,
            _ => phrases.UploadBlockUnknown,
        };

    private static IEnumerable<string> Warnings(Phrases phrases, IReadOnlyList<ParseWarning> warnings)
    {
        if (warnings.Count > 0)
        {
            yield return $"\n{phrases.UploadWarnings(warnings.Count)}";
        }

        foreach (var warning in warnings.Take(WarningsShown))
        {
            yield return phrases.UploadWarning(warning.Line, WordsOf(warning.Kind, phrases));
        }

        if (warnings.Count > WarningsShown)
        {
            yield return "…";
        }
    }
}
