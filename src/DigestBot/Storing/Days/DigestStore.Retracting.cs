using DigestBot.Digests;
using LiteDB;

namespace DigestBot.Storing.Days;

/// <summary>Days that were retracted: nobody is shown them, and their text is kept for whoever puts them back.</summary>
internal sealed partial class DigestStore
{
    /// <summary>The text of a day that was retracted; null where it was not.</summary>
    public Digest? FindRetracted(DateOnly day) =>
        store[Collections.Retractions].FindById(Row.Day(day)) is { } row ? ReadRetracted(row) : null;

    /// <summary>Takes a day out of everything that is shown or sent.</summary>
    /// <returns>False where there is none.</returns>
    public async Task<bool> RetractAsync(DateOnly day)
    {
        var retracted = await store.WriteAsync(database =>
        {
            var digests = database.GetCollection(Collections.Digests);
            if (digests.FindById(Row.Day(day)) is not { } row)
            {
                return false;
            }

            var stories = database.GetCollection(Collections.Stories);
            var rows = stories.Find(Where.Is("day", Row.Day(day))).ToList();
            var digest = WithStories(Row.Tree<Digest>(row["digest"]), rows);
            DropStories(stories, rows);
            TagRows.Put(database, digest with { Sections = [] });
            digests.Delete(row["_id"]);
            database
                .GetCollection(Collections.Retractions)
                .Insert(RetractedRow(digest, row["postsByItself"].AsBoolean, CameOf(row)));
            return true;
        });
        if (retracted)
        {
            MoreTakenIn.Raise();
        }

        return retracted;
    }

    /// <summary>Puts a day that was retracted back, as its next revision.</summary>
    /// <returns>Null where it was not retracted.</returns>
    public async Task<Digest?> PutBackAsync(DateOnly day)
    {
        var digest = await store.WriteAsync(database =>
        {
            var retractions = database.GetCollection(Collections.Retractions);
            if (retractions.FindById(Row.Day(day)) is not { } row)
            {
                return null;
            }

            retractions.Delete(row["_id"]);
            return Put(database, ReadRetracted(row), row, row["postsByItself"].AsBoolean);
        });
        if (digest is not null)
        {
            MoreTakenIn.Raise();
        }

        return digest;
    }

    /// <summary>A text comes for a day that was retracted: it is kept, and the day stays retracted.</summary>
    /// <returns>Null where the day was not retracted.</returns>
    private static TakenIn? TakeInRetracted(ILiteDatabase database, Digest digest)
    {
        var retractions = database.GetCollection(Collections.Retractions);
        if (retractions.FindById(Row.Day(digest.Date)) is not { } row)
        {
            return null;
        }

        if (row["hash"].AsString == digest.ContentHash)
        {
            return new TakenIn(ReadRetracted(row), Change.Unchanged);
        }

        row["hash"] = digest.ContentHash;
        row["digest"] = Row.Tree(digest);
        retractions.Update(row);
        return new TakenIn(digest with { Revision = row["revision"].AsInt32 }, Change.Changed);
    }

    private static BsonDocument RetractedRow(Digest digest, bool postsByItself, BsonValue came) =>
        new()
        {
            ["_id"] = Row.Day(digest.Date),
            ["hash"] = digest.ContentHash,
            ["revision"] = digest.Revision + 1,
            ["postsByItself"] = postsByItself,
            ["standingsMarked"] = false,
            ["came"] = came,
            ["digest"] = Row.Tree(digest),
        };

    private static Digest ReadRetracted(BsonDocument row) =>
        Row.Tree<Digest>(row["digest"]) with
        {
            Revision = row["revision"].AsInt32,
        };
}
