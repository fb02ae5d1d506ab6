using DigestBot.Digests;
using LiteDB;

namespace DigestBot.Storing.Days;

/// <summary>The tags that stories bear, how often, and which stories: without looking through the stories.</summary>
internal sealed class TagStore(Store store, DigestStore digests)
{
    private volatile KnownSubjects? _known;

    /// <summary>A tag by its slug; null where no story bears it.</summary>
    public TagUse? Find(string slug) =>
        store[Collections.Tags].FindById(slug) is { } row ? new TagUse(ReadTag(row), row["stories"].AsInt32) : null;

    /// <summary>Every tag that says more than a section; kept in memory until more is taken in.</summary>
    public IReadOnlyList<Tag> Subjects()
    {
        if (_known is { More.IsCompleted: false } known)
        {
            return known.Tags;
        }

        var more = digests.MoreTakenIn.Next;
        _known = known = new KnownSubjects(
            [.. store[Collections.Tags].Find(Where.Is("isSection", false)).Select(ReadTag)],
            more
        );
        return known.Tags;
    }

    /// <summary>A stretch of the stories that bear a tag, newest day first, in each day's reading order.</summary>
    public IReadOnlyList<(DateOnly Day, Story Story)> StoriesOf(string slug, int skip, int take)
    {
        var query = new Query { OrderBy = "_id", Order = Query.Descending };
        query.Where.Add(TagRows.MonthsOf(slug));
        return digests.FindStories([
            .. store[Collections.TagMonths].Find(query).SelectMany(TagRows.StoriesIn).Skip(skip).Take(take),
        ]);
    }

    /// <summary>What the days from one to another were about.</summary>
    public TagCounts Count(DateOnly first, DateOnly last)
    {
        var (stories, byTag) = (0, new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var day in store[Collections.TagDays].Find(Where.IsBetween("_id", Row.Day(first), Row.Day(last))))
        {
            stories += day["stories"].AsInt32;
            foreach (var (slug, count) in TagRows.SubjectsIn(day))
            {
                byTag[slug] = byTag.GetValueOrDefault(slug) + count.AsInt32;
            }
        }

        return new TagCounts(stories, byTag);
    }

    private static Tag ReadTag(BsonDocument row) =>
        new(row["_id"].AsString, row["name"].AsString, row["isSection"].AsBoolean, row["english"].AsString);

    /// <param name="More">Ends when they may have changed.</param>
    private sealed record KnownSubjects(IReadOnlyList<Tag> Tags, Task More);
}
