using System.Security.Cryptography;
using System.Text;
using DigestBot.Digests;
using DigestBot.Storing.Backups;
using LiteDB;

namespace DigestBot.Storing.Days;

/// <summary>The digests that were taken in, by day, and their stories, by id.</summary>
/// <remarks>
/// A digest's row holds everything but its stories; each story has a row of its own. A story that a correction
/// dropped keeps its row with the section -1, so that its id is never given to another.
/// </remarks>
internal sealed partial class DigestStore(Store store, TimeProvider clock)
{
    private const int Dropped = -1;

    /// <summary>Stores a digest, unless the same text stands already. Stories keep the ids they had.</summary>
    /// <param name="postsByItself">Whether the day may be posted without anybody asking; samples of past days may not.</param>
    public async Task<TakenIn> TakeInAsync(Digest digest, bool postsByItself)
    {
        var taken = await store.WriteAsync(database => TakeIn(database, digest, postsByItself));
        if (taken.Change != Change.Unchanged)
        {
            MoreTakenIn.Raise();
        }

        return taken;
    }

    /// <summary>Raised when a digest was taken in or changed, or stories were tagged anew.</summary>
    public Signal MoreTakenIn { get; } = new();

    /// <summary>Which text of a day stands, or was retracted; null where there is none.</summary>
    public static int? RevisionOf(ILiteDatabase database, DateOnly day) =>
        (
            database.GetCollection(Collections.Digests).FindById(Row.Day(day))
            ?? database.GetCollection(Collections.Retractions).FindById(Row.Day(day))
        )
            is { } row
            ? row["revision"].AsInt32
            : null;

    /// <summary>When the text of a day that now stands was taken in.</summary>
    public DateTimeOffset TakenInAt(DateOnly day) =>
        Row.Time(store[Collections.Digests].FindById(Row.Day(day))["takenIn"]);

    /// <summary>The digest of a day; null where there is none.</summary>
    public Digest? Find(DateOnly day) =>
        store[Collections.Digests].FindById(Row.Day(day)) is { } row ? ReadDigest(row) : null;

    /// <summary>The digest of a day, where it may be sent without anybody asking.</summary>
    public Digest? FindToPost(DateOnly day) =>
        store[Collections.Digests].FindById(Row.Day(day)) is { } row
        && row["postsByItself"].AsBoolean
        && !IsLeftAlone(day)
            ? ReadDigest(row)
            : null;

    /// <summary>How many days have a digest.</summary>
    public int Count() => store[Collections.Digests].Count();

    /// <summary>The newest digest; null as long as there is none.</summary>
    public Digest? FindLatest() =>
        store[Collections.Digests].Find(Query.All("_id", Query.Descending), limit: 1).FirstOrDefault() is { } row
            ? ReadDigest(row)
            : null;

    /// <summary>
    /// Whether a day may stand in the chats without the ledger's knowing, because the store was restored from a backup:
    /// then it is not posted without anybody asking.
    /// </summary>
    public bool IsLeftAlone(DateOnly day) => RestoredStore.LastDayLeftAlone(store) is { } last && day <= last;

    /// <summary>A story and the day it stands in; null where there is none, or where a correction dropped it.</summary>
    public (Digest Day, Story Story)? FindStory(StoryId id)
    {
        if (store[Collections.Stories].FindById(id.ToString()) is not { } row || row["section"].AsInt32 == Dropped)
        {
            return null;
        }

        var digest = Find(Row.Day(row["day"]))!;
        return digest.Stories.FirstOrDefault(story => story.Id == id) is { } story ? (digest, story) : null;
    }

    /// <summary>The stories of these ids that still stand, in the order given, each with its day.</summary>
    public IReadOnlyList<(DateOnly Day, Story Story)> FindStories(IReadOnlyList<StoryId> ids)
    {
        // One look for all: each has a price of its own, of a page of fifty the greater part.
        var rows = store[Collections.Stories]
            .Find(Where.IsOneOf("_id", ids.Select(id => new BsonValue($"{id}"))))
            .Where(row => row["section"].AsInt32 != Dropped)
            .ToDictionary(row => row["_id"].AsString);
        return
        [
            .. ids.Select(id => rows.GetValueOrDefault($"{id}"))
                .OfType<BsonDocument>()
                .Select(row => (Row.Day(row["day"]), Row.Tree<Story>(row["story"]))),
        ];
    }

    /// <summary>
    /// Every day that has a digest, with a stamp that differs whenever the words, the ids or the tags of its stories do.
    /// </summary>
    public IReadOnlyDictionary<DateOnly, string> Stamps() =>
        store[Collections.Digests]
            .Query()
            .Select("{ _id, stamp }")
            .ToEnumerable()
            .ToDictionary(row => Row.Day(row["_id"]), row => row["stamp"].AsString ?? "");

    /// <summary>Every day, newest first, with what its stories were tagged by.</summary>
    public IReadOnlyList<TaggedDay> TaggedDays() =>
        [
            .. store[Collections.Digests]
                .Query()
                .OrderByDescending("_id")
                .Select("{ _id, editorsTags, taggedBy }")
                .ToEnumerable()
                .Select(ReadTaggedDay),
        ];

    /// <summary>The editor's tags on up to so many days before one, and on as many after it.</summary>
    public IReadOnlyList<IReadOnlyList<string>> EditorsTagsAround(DateOnly day, int reach)
    {
        return
        [
            .. Near(Where.IsBelow("_id", Row.Day(day)), Query.Descending),
            .. Near(Where.IsAbove("_id", Row.Day(day)), Query.Ascending),
        ];

        IEnumerable<IReadOnlyList<string>> Near(BsonExpression where, int order)
        {
            var query = new Query
            {
                OrderBy = "_id",
                Order = order,
                Limit = reach,
            };
            query.Where.Add(where);
            return store[Collections.Digests].Find(query).Select(row => ReadTaggedDay(row).EditorsTags);
        }
    }

    /// <summary>
    /// Gives the stories of a day other tags, and nothing else; nothing at all where another text of the day was taken in
    /// meanwhile. Whoever does so raises <see cref="MoreTakenIn"/> now and then.
    /// </summary>
    /// <param name="digest">The day as it stands, with the tags that its stories are to have.</param>
    public Task RetagAsync(Digest digest) =>
        store.WriteAsync(database =>
        {
            var digests = database.GetCollection(Collections.Digests);
            var row = digests.FindById(Row.Day(digest.Date));
            if (row["hash"].AsString != digest.ContentHash)
            {
                return;
            }

            var stories = database.GetCollection(Collections.Stories);
            foreach (var story in StoryRows(digest))
            {
                if (stories.FindById(story["_id"]) != story)
                {
                    stories.Update(story);
                }
            }

            row["stamp"] = StampOf(digest);
            row["taggedBy"] = digest.TaggedBy;
            row["digest"] = TreeOf(digest);
            digests.Update(row);
            TagRows.Put(database, digest);
        });

    private TakenIn TakeIn(ILiteDatabase database, Digest digest, bool postsByItself)
    {
        var digests = database.GetCollection(Collections.Digests);
        var existing = digests.FindById(Row.Day(digest.Date));
        if (existing is null && TakeInRetracted(database, digest) is { } retracted)
        {
            return retracted;
        }

        if (existing is not null && existing["hash"].AsString == digest.ContentHash)
        {
            return new TakenIn(ReadDigest(existing), Change.Unchanged);
        }

        return new TakenIn(
            Put(database, digest, existing, postsByItself),
            existing is null ? Change.New : Change.Changed
        );
    }

    /// <summary>Puts a text in the place of what there was of its day.</summary>
    /// <param name="before">The row of what stood, or was retracted; null for a new day.</param>
    private Digest Put(ILiteDatabase database, Digest digest, BsonDocument? before, bool postsByItself)
    {
        var stories = database.GetCollection(Collections.Stories);
        var formerRows = stories.Find(Where.Is("day", Row.Day(digest.Date))).OrderBy(InReadingOrder).ToList();
        var former = formerRows.Select(row => Row.Tree<Story>(row["story"])).ToList();
        digest = StoryIdentity.Carry(digest, former) with
        {
            Revision = before is null ? 1 : before["revision"].AsInt32 + 1,
        };
        DropStories(stories, formerRows);
        stories.Upsert(StoryRows(digest));
        database
            .GetCollection(Collections.Digests)
            .Upsert(DigestRow(digest, postsByItself, before is null ? null : CameOf(before)));
        TagRows.Put(database, digest);
        return digest;
    }

    private static void DropStories(ILiteCollection<BsonDocument> stories, IEnumerable<BsonDocument> rows)
    {
        foreach (var row in rows)
        {
            row["section"] = Dropped;
            stories.Update(row);
        }
    }

    /// <summary>When a day's digest first came; null where that is not known.</summary>
    private static BsonValue CameOf(BsonDocument row) => row["came"].IsNull ? row["takenIn"] : row["came"];

    private BsonDocument DigestRow(Digest digest, bool postsByItself, BsonValue? came) =>
        new()
        {
            ["_id"] = Row.Day(digest.Date),
            ["hash"] = digest.ContentHash,
            ["revision"] = digest.Revision,
            ["postsByItself"] = postsByItself,
            ["standingsMarked"] = false,
            ["takenIn"] = Row.Time(clock.GetUtcNow()),
            ["came"] = came ?? Row.Time(clock.GetUtcNow()),
            ["stamp"] = StampOf(digest),
            ["editorsTags"] = new BsonArray(digest.Tags.Select(tag => new BsonValue(tag))),
            ["taggedBy"] = digest.TaggedBy,
            ["digest"] = TreeOf(digest),
        };

    private static BsonValue TreeOf(Digest digest) =>
        Row.Tree(digest with { Sections = [.. digest.Sections.Select(section => section with { Stories = [] })] });

    private static TaggedDay ReadTaggedDay(BsonDocument row) =>
        new(
            Row.Day(row["_id"]),
            row["editorsTags"].IsArray ? [.. row["editorsTags"].AsArray.Select(tag => tag.AsString)] : [],
            row["taggedBy"].AsString ?? ""
        );

    private static string StampOf(Digest digest)
    {
        var stories = digest.Stories.Select(story =>
            $"{story.Id} {string.Join(' ', story.Tags.Select(tag => tag.Slug))}"
        );
        var all = string.Join('\n', stories.Prepend(digest.ContentHash));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16];
    }

    private static IEnumerable<BsonDocument> StoryRows(Digest digest)
    {
        var order = 0;
        for (var section = 0; section < digest.Sections.Count; section++)
        {
            foreach (var story in digest.Sections[section].Stories)
            {
                yield return new BsonDocument
                {
                    ["_id"] = story.Id.ToString(),
                    ["day"] = Row.Day(digest.Date),
                    ["section"] = section,
                    ["order"] = order++,
                    ["story"] = Row.Tree(story),
                };
            }
        }
    }

    private Digest ReadDigest(BsonDocument row)
    {
        while (true)
        {
            var stories = store[Collections.Stories].Find(Where.Is("day", row["_id"])).ToList();
            // A correction may have come between the two reads: then both are read anew.
            var now = store[Collections.Digests].FindById(row["_id"]);
            if (now["revision"] == row["revision"])
            {
                return WithStories(Row.Tree<Digest>(row["digest"]), stories);
            }

            row = now;
        }
    }

    private static Digest WithStories(Digest digest, IEnumerable<BsonDocument> rows)
    {
        var stories = rows.Where(story => story["section"].AsInt32 != Dropped)
            .OrderBy(story => story["order"].AsInt32)
            .ToLookup(story => story["section"].AsInt32, story => Row.Tree<Story>(story["story"]));
        return digest with
        {
            Sections = [.. digest.Sections.Select((section, index) => section with { Stories = [.. stories[index]] })],
        };
    }

    /// <summary>Those of the latest revision first: a story that still stands has the first claim to its id.</summary>
    private static (bool, int) InReadingOrder(BsonDocument row) =>
        (row["section"].AsInt32 == Dropped, row["order"].AsInt32);
}
