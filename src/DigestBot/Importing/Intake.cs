using DigestBot.Diagnostics;
using DigestBot.Digests;
using DigestBot.Parsing;
using DigestBot.Storing.Days;
using DigestBot.Tagging;

namespace DigestBot.Importing;

/// <summary>The one way in, whichever door a digest came through: parsed, tagged, stored.</summary>
internal sealed class Intake(
    ImportingSettings settings,
    LexiconInUse lexicon,
    DigestStore digests,
    Meters meters,
    ILogger<Intake> log
)
{
    /// <summary>Takes a file in. One that is refused changes nothing.</summary>
    /// <param name="postsByItself">Whether the day may be posted without anybody asking.</param>
    public async Task<IntakeResult> TakeInAsync(DigestSource source, bool postsByItself = true)
    {
        switch (Read(source))
        {
            case Parsed parsed:
                foreach (var warning in parsed.Warnings)
                {
                    log.Warned(source.Name, warning.Line, warning.Message);
                }

                var taken = await digests.TakeInAsync(parsed.Digest, postsByItself);
                meters.Imported(taken.Change.ToString());
                log.TakenIn(
                    source.Name,
                    taken.Change,
                    taken.Digest.Date,
                    taken.Digest.Stories.Count(),
                    taken.Digest.Revision
                );
                return new IntakeResult.Taken(
                    taken.Digest.Date,
                    taken.Change,
                    taken.Digest.Revision,
                    taken.Digest.Stories.Count(),
                    parsed.Warnings
                );
            case Refused refused:
                meters.Imported("Refused");
                log.Refused(refused.Error);
                return new IntakeResult.Refused(refused.Error);
            default:
                throw new InvalidOperationException("A file is either a digest or not.");
        }
    }

    /// <summary>Reads a file as <see cref="TakeInAsync"/> does, and stores nothing.</summary>
    public ParseResult Read(DigestSource source) =>
        DigestParser.Parse(source, settings.BaseUrl) switch
        {
            Parsed parsed => parsed with { Digest = Tagged(parsed.Digest) },
            var refused => refused,
        };

    private Digest Tagged(Digest digest) =>
        new Tagger(lexicon.Current).Tag(
            digest,
            EverydayTags.Among(
                EverydayTags.Keys(digest.Tags),
                [.. digests.EditorsTagsAround(digest.Date, EverydayTags.Reach).Select(EverydayTags.Keys)]
            )
        );
}
