using System.Globalization;
using DigestBot.Digests;
using LiteDB;

namespace DigestBot.Storing.Days;

/// <summary>
/// What is kept of tags, so that no answer has to look through the stories: a row a tag (its name, and how many stories
/// bear it), a row a day (how many of its stories bear each tag), and a row a tag and month (which stories do).
/// </summary>
/// <remarks>
/// Invariant: a day's row says what the other two hold of that day. So a day may be put again and again, and what it
/// brought before is taken out first. All of it is written in the transaction that stores the stories.
/// </remarks>
internal static class TagRows
{
    private const char Gap = ' ';

    /// <summary>Puts a day in the place of what there was of it.</summary>
    public static void Put(ILiteDatabase database, Digest digest)
    {
        var days = database.GetCollection(Collections.TagDays);
        var before = days.FindById(Row.Day(digest.Date)) is { } row ? CountsIn(row) : [];
        var now = digest
            .Stories.SelectMany(story => story.Tags.Select(tag => (Tag: tag, story.Id)))
            .GroupBy(bearer => bearer.Tag.Slug)
            .ToList();
        foreach (var tag in now)
        {
            PutUse(database, tag.First().Tag, tag.Count() - before.GetValueOrDefault(tag.Key));
            PutMonth(database, tag.Key, digest.Date, [.. tag.Select(bearer => bearer.Id)]);
        }

        foreach (var (slug, count) in before.ExceptBy(now.Select(tag => tag.Key), count => count.Key))
        {
            TakeUse(database, slug, count);
            PutMonth(database, slug, digest.Date, []);
        }

        days.Upsert(DayRow(digest, now.Select(tag => (tag.First().Tag, tag.Count()))));
    }

    /// <summary>How many stories of a day bear each tag.</summary>
    public static Dictionary<string, int> CountsIn(BsonDocument day) =>
        SubjectsIn(day)
            .Concat(day["sections"].AsDocument)
            .ToDictionary(count => count.Key, count => count.Value.AsInt32, StringComparer.Ordinal);

    /// <summary>The same, for the tags that say more than a section.</summary>
    public static BsonDocument SubjectsIn(BsonDocument day) => day["subjects"].AsDocument;

    /// <summary>The stories of a month that bear a tag, newest day first, in each day's reading order.</summary>
    public static IReadOnlyList<StoryId> StoriesIn(BsonDocument month) =>
        [.. month["stories"].AsString.Split(Gap).Select(StoryId.Parse)];

    /// <summary>Where the months of a tag begin and end among the others, oldest first.</summary>
    public static BsonExpression MonthsOf(string slug) => Where.IsBetween("_id", $"{slug}|", $"{slug}}}");

    private static BsonDocument DayRow(Digest digest, IEnumerable<(Tag Tag, int Stories)> counts)
    {
        var (subjects, sections) = (new BsonDocument(), new BsonDocument());
        foreach (var (tag, stories) in counts)
        {
            (tag.IsSection ? sections : subjects)[tag.Slug] = stories;
        }

        return new BsonDocument
        {
            ["_id"] = Row.Day(digest.Date),
            ["stories"] = digest.Stories.Count(),
            ["subjects"] = subjects,
            ["sections"] = sections,
        };
    }

    private static void PutUse(ILiteDatabase database, Tag tag, int more)
    {
        var tags = database.GetCollection(Collections.Tags);
        var before = tags.FindById(tag.Slug);
        var now = new BsonDocument
        {
            ["_id"] = tag.Slug,
            ["name"] = tag.Name,
            ["english"] = tag.English,
            ["isSection"] = tag.IsSection,
            ["stories"] = (before is null ? 0 : before["stories"].AsInt32) + more,
        };
        if (before != now)
        {
            tags.Upsert(now);
        }
    }

    private static void TakeUse(ILiteDatabase database, string slug, int stories)
    {
        var tags = database.GetCollection(Collections.Tags);
        var row = tags.FindById(slug);
        row["stories"] = row["stories"].AsInt32 - stories;
        if (row["stories"].AsInt32 > 0)
        {
            tags.Update(row);
        }
        else
        {
            tags.Delete(slug);
        }
    }

    private static void PutMonth(ILiteDatabase database, string slug, DateOnly day, IReadOnlyList<StoryId> stories)
    {
        var months = database.GetCollection(Collections.TagMonths);
        BsonValue id = string.Create(CultureInfo.InvariantCulture, $"{slug}|{day:yyyy-MM}");
        var before = months.FindById(id)?["stories"].AsString ?? "";
        var others = before.Split(Gap, StringSplitOptions.RemoveEmptyEntries);
        // An id begins with its day, written so that it sorts as days do.
        var own = day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var now = string.Join(
            Gap,
            [
                .. others.Where(story => string.CompareOrdinal(story, 0, own, 0, own.Length) > 0),
                .. stories.Select(story => story.ToString()),
                .. others.Where(story => string.CompareOrdinal(story, 0, own, 0, own.Length) < 0),
            ]
        );
        if (now.Length == 0)
        {
            months.Delete(id);
        }
        else if (now != before)
        {
            months.Upsert(new BsonDocument { ["_id"] = id, ["stories"] = now });
        }
    }
}
