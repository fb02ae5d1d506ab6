using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>
/// Finds the stories of a digest by its structure, whoever wrote it. A heading is marked if it is linked or numbered.
/// <list type="number">
/// <item>A heading with headings below it is a section. It is a story if it is marked and they are not, or if they
/// are parts that come again under others (背景, 影响) or an insight.</item>
/// <item>A heading with nothing below it that is marked is a story, unless all its text is a list of links.</item>
/// <item>Another is a section where its text is mostly a list, a table of links, or bold lines: these are the stories
/// (<see cref="Listing"/>).</item>
/// <item>What is left is a story if it has text. But above the level of the stories, and after the last rule of a
/// digest whose stories are listed, it is the editor's own word: a section without stories.</item>
/// <item>A heading that announces an overview holds no stories unless it lists links; what lies below it is as if it
/// lay beside it. A list that repeats the titles of later stories is an overview too.</item>
/// </list>
/// </summary>
internal sealed class SectionFinder
{
    private readonly List<SectionDraft> _sections = [];
    private readonly Dictionary<(HeadingNode, ListEvidence), Listing?> _listings = [];
    private readonly List<Block> _announced = [];
    private readonly List<Block> _repeated = [];
    private readonly bool _hasOverviews;
    private readonly HashSet<HeadingNode> _marked;
    private readonly HashSet<HeadingNode> _amongMarked;
    private readonly ILookup<string, HeadingNode> _byTitle;
    private readonly TitleIndex _titles;
    private readonly HeadingNode _last;
    private readonly int _storyLevel;
    private readonly int _editorsWordFrom;

    /// <summary>The stories of the last section, as long as further ones are added to it.</summary>
    private List<StoryDraft>? _growing;

    private SectionFinder(HeadingNode root, bool hasOverviews)
    {
        _hasOverviews = hasOverviews;
        _last = root.All.Last();
        _byTitle = root.All.ToLookup(node => PlainText.Of(node.Title).Trim());
        var leaves = root.All.Where(node => node is { Heading: not null, Children: [] }).ToList();
        var numbersAreStories = leaves.Exists(node =>
            Headline.IsNumbered(node.Title) && ListingOf(node, ListEvidence.LinksOptional) is null
        );
        _marked =
        [
            .. root.All.Where(node =>
                Headline.IsLinked(node.Title) || (numbersAreStories && Headline.IsNumbered(node.Title))
            ),
        ];
        _amongMarked = [.. root.All.Where(node => 2 * node.Children.Count(IsMarked) > node.Children.Count)];
        _storyLevel = leaves.Where(IsMarked).Select(node => node.Heading!.Level).DefaultIfEmpty(0).Min();
        _titles = new TitleIndex(leaves.SelectMany(Titles));

        var lists = leaves.Where(IsListing).ToList();
        var rule = root.All.SelectMany(node => node.Content).OfType<RulePiece>().LastOrDefault()?.Line ?? 0;
        var isListed = lists.Count >= 2 && 2 * lists.Count > leaves.Count && rule > lists[^1].Heading!.Line;
        _editorsWordFrom = isListed ? rule : int.MaxValue;
    }

    public static DigestStructure Find(HeadingNode root)
    {
        var found = Find(root, hasOverviews: true);
        return found.Sections.Any(section => section.Stories.Count > 0) ? found : Find(root, hasOverviews: false);
    }

    private static DigestStructure Find(HeadingNode root, bool hasOverviews)
    {
        var finder = new SectionFinder(root, hasOverviews);
        var introduction = new List<Block>();
        foreach (var block in BlocksOf(root.Content))
        {
            var isRepeated = block is ListBlock && finder.IsRepeated(Overview.Lines([block]).Select(PlainText.Of), 0);
            (isRepeated ? finder._repeated : introduction).Add(block);
        }

        foreach (var child in root.Children)
        {
            finder.Visit(child, root, "");
        }

        return new DigestStructure(introduction, finder._sections, finder._announced, finder._repeated);
    }

    private void Visit(HeadingNode node, HeadingNode parent, string path)
    {
        if (IsStory(node, parent))
        {
            AddStory(path, node);
            return;
        }

        var before = _sections.Count;
        if (IsOverview(node))
        {
            _announced.AddRange(BlocksOf(node.Content).Prepend(new Subheading(node.Title)));
        }
        else
        {
            path = Joined(path, Headline.Of(node.Title).Title);
            AddSection(path, node, parent);
        }

        var after = _sections.Count;
        foreach (var child in node.Children)
        {
            Visit(child, node, path);
        }

        if (after > before && IsNamedBelow(before))
        {
            _sections.RemoveAt(before);
        }
    }

    /// <summary>Whether a section says nothing but its title, with which the titles of those below begin.</summary>
    private bool IsNamedBelow(int index) =>
        _sections[index] is { Introduction: [], Stories: [] } empty
        && _sections
            .Skip(index + 1)
            .Any(below => below.Title.StartsWith(Joined(empty.Title, ""), StringComparison.Ordinal));

    private bool IsStory(HeadingNode node, HeadingNode parent)
    {
        if (node.Heading!.Line > _editorsWordFrom || IsOverview(node))
        {
            return false;
        }

        if (node.Children.Count > 0)
        {
            return !node.Children.Exists(IsMarked) && (IsMarked(node) || node.Children.TrueForAll(IsPart));
        }

        if (IsMarked(node))
        {
            return ListingOf(node, ListEvidence.LinksNeeded) is not { Introduction: [], Stories.Count: > 1 } listing
                || listing.Stories.Any(story => story.Url is null);
        }

        var isAbove = node.Heading.Level < _storyLevel && !Inlines.In(BlocksOf(node.Content)).OfType<Link>().Any();
        return !isAbove && BlocksOf(node.Content).Any() && ListingOf(node, Evidence(node, parent)) is null;
    }

    private void AddStory(string path, HeadingNode node)
    {
        var headline = Headline.Of(node.Title);
        var pieces = node.Flattened.ToList();
        var end = node.All.Last() == _last ? StartOfFooter(pieces) : pieces.Count;
        var text = BlocksOf(pieces.Take(end)).ToList();
        var story = ListedItem.Story(headline.Title, headline.Url, headline.More, text, brief: false);
        if (_sections is not [.., var last] || last.Title != path)
        {
            _growing = [story];
            _sections.Add(new SectionDraft(path, [], _growing));
        }
        else if (ReferenceEquals(last.Stories, _growing))
        {
            _growing.Add(story);
        }
        else
        {
            _growing = [.. last.Stories, story];
            _sections[^1] = last with { Stories = _growing };
        }

        if (BlocksOf(pieces.Skip(end)).ToList() is { Count: > 0 } footer)
        {
            _sections.Add(new SectionDraft("", footer, []));
        }
    }

    /// <summary>Below the last story, what follows the last rule is the editor's own word, unless it is an insight.</summary>
    private int StartOfFooter(List<Piece> pieces)
    {
        var rule = pieces.FindLastIndex(piece => piece is RulePiece);
        var below = BlocksOf(pieces.Skip(Math.Max(rule, 0))).ToList();
        var isFooter =
            rule >= 0
            && _sections.Count > 0
            && !below.Exists(block => block is Subheading)
            && StoryText.Divide(below).Insight is null;
        return isFooter ? rule : pieces.Count;
    }

    private void AddSection(string title, HeadingNode node, HeadingNode parent)
    {
        IEnumerable<Inline> inTitle =
        [
            .. Inlines.In(node.Title).OfType<Link>(),
            .. Inlines.In(node.Title).OfType<Image>(),
        ];
        var fromTitle = inTitle.Select(inline => new Paragraph([inline]));
        if (ListingOf(node, Evidence(node, parent)) is not { } listing)
        {
            _sections.Add(new SectionDraft(title, [.. fromTitle, .. BlocksOf(node.Content)], []));
        }
        else if (IsRepeated(listing.Stories.Select(story => story.Title), node.Heading!.Line))
        {
            _repeated.AddRange(BlocksOf(node.Content));
        }
        else
        {
            _sections.Add(new SectionDraft(title, [.. fromTitle, .. listing.Introduction], listing.Stories));
            if (listing.After.Count > 0)
            {
                _sections.Add(new SectionDraft("", listing.After, []));
            }
        }
    }

    private bool IsRepeated(IEnumerable<string> lines, int line) =>
        _hasOverviews && _titles.AreRepeated([.. lines], line);

    private bool IsOverview(HeadingNode node) =>
        _hasOverviews
        && Overview.IsTitle(PlainText.Of(node.Title))
        && !IsMarked(node)
        && !Inlines.In(BlocksOf(node.Content)).OfType<Link>().Any(link => LinkTarget.IsWeb(link.Target));

    private bool IsListing(HeadingNode node) =>
        !IsMarked(node) && !IsOverview(node) && ListingOf(node, ListEvidence.LinksOptional) is not null;

    /// <summary>The listing that a heading's own text is; asked for more than once, and each time a walk over the text.</summary>
    private Listing? ListingOf(HeadingNode node, ListEvidence evidence)
    {
        if (!_listings.TryGetValue((node, evidence), out var listing))
        {
            listing = Listing.Find(node.Content, evidence);
            _listings.Add((node, evidence), listing);
        }

        return listing;
    }

    private bool IsPart(HeadingNode node) =>
        StoryText.IsInsightLabel(node.Title) || _byTitle[PlainText.Of(node.Title).Trim()].Skip(1).Any();

    private bool IsMarked(HeadingNode node) => _marked.Contains(node);

    private ListEvidence Evidence(HeadingNode node, HeadingNode parent) =>
        IsMarked(node) ? ListEvidence.LinksNeeded
        : _amongMarked.Contains(parent) ? ListEvidence.Certain
        : ListEvidence.LinksOptional;

    private IEnumerable<(int Line, string Title)> Titles(HeadingNode node) =>
        (IsListing(node) ? ListingOf(node, ListEvidence.LinksOptional)!.Stories : [])
            .Select(story => story.Title)
            .Prepend(Headline.Of(node.Title).Title)
            .Select(title => (node.Heading!.Line, title));

    private static string Joined(string path, string title) => path.Length == 0 ? title : $"{path} · {title}";

    private static IEnumerable<Block> BlocksOf(IEnumerable<Piece> pieces) =>
        pieces.OfType<BlockPiece>().Select(piece => piece.Block);
}
