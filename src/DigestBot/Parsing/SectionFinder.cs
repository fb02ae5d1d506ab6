using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>
/// Finds the stories of a digest by its structure, whoever wrote it.
/// <list type="number">
/// <item>A heading with headings below it is a section, unless it is linked or numbered and they are not: then they
/// are parts of its story.</item>
/// <item>A heading with nothing below it that is linked or numbered is a story, unless all its text is a list of
/// links.</item>
/// <item>Another is a section where its text is mostly a list, a table of links, or bold lines: these are the stories
/// (<see cref="Listing"/>).</item>
/// <item>What is left is a story if it has text. But above the level of the stories, and after the last rule of a
/// digest whose stories are listed, it is the editor's own word: a section without stories.</item>
/// <item>A heading that announces an overview holds no stories unless it lists links; what lies below it is as if it
/// lay beside it.</item>
/// </list>
/// </summary>
internal sealed class SectionFinder
{
    private readonly List<SectionDraft> _sections = [];
    private readonly List<Block> _overview = [];
    private readonly int _storyLevel;
    private readonly int _editorsWordFrom;

    private SectionFinder(HeadingNode root)
    {
        var leaves = root.All.Where(node => node is { Heading: not null, Children: [] }).ToList();
        _storyLevel = leaves.Where(IsMarked).Select(node => node.Heading!.Level).DefaultIfEmpty(0).Min();

        var lists = leaves.Where(IsListing).ToList();
        var rule = root
            .All.SelectMany(node => node.Content)
            .OfType<RulePiece>()
            .Select(piece => piece.Line)
            .LastOrDefault();
        var isListed = lists.Count >= 2 && 2 * lists.Count > leaves.Count && rule > lists[^1].Heading!.Line;
        _editorsWordFrom = isListed ? rule : int.MaxValue;
    }

    /// <summary>The sections in the order of the file, and what announces itself as their overview.</summary>
    public static (IReadOnlyList<SectionDraft> Sections, IReadOnlyList<Block> Overview) Find(HeadingNode root)
    {
        var finder = new SectionFinder(root);
        foreach (var child in root.Children)
        {
            finder.Visit(child, "");
        }

        return (finder._sections, finder._overview);
    }

    private void Visit(HeadingNode node, string path)
    {
        if (IsOverview(node))
        {
            _overview.AddRange(BlocksOf(node.Content));
        }
        else if (IsStory(node))
        {
            AddStory(path, node);
            return;
        }
        else
        {
            path = Joined(path, Headline.Of(node.Title).Title);
            AddSection(path, node);
        }

        foreach (var child in node.Children)
        {
            Visit(child, path);
        }
    }

    private bool IsStory(HeadingNode node)
    {
        if (node.Children.Count > 0)
        {
            return IsMarked(node) && !node.Children.Exists(IsMarked);
        }

        if (IsMarked(node))
        {
            return Listing.Find(node.Content, lenient: false) is not { Before: [], Stories.Count: > 1 } listing
                || listing.Stories.Any(story => story.Url is null);
        }

        var isEditorsWord =
            node.Heading!.Line > _editorsWordFrom
            || (node.Heading.Level < _storyLevel && !LinksIn.Blocks(BlocksOf(node.Content)).Any());
        return !isEditorsWord && !IsListing(node) && BlocksOf(node.Content).Any();
    }

    private void AddStory(string path, HeadingNode node)
    {
        var headline = Headline.Of(node.Title);
        var text = BlocksOf(node.Flattened).ToList();
        var story = ListedItem.Story(headline.Title, headline.Url, headline.More, text, brief: false);
        if (_sections is [.., var last] && last.Title == path)
        {
            _sections[^1] = last with { Stories = [.. last.Stories, story] };
        }
        else
        {
            _sections.Add(new SectionDraft(path, [], [story]));
        }
    }

    private void AddSection(string title, HeadingNode node)
    {
        var headline = Headline.Of(node.Title);
        IEnumerable<Inline> inTitle = [.. LinksIn.Line(node.Title), .. LinksIn.Pictures(node.Title)];
        var fromTitle = inTitle.Select(inline => new Paragraph([inline]));
        if (Listing.Find(node.Content, lenient: true) is not { } listing)
        {
            _sections.Add(new SectionDraft(title, [.. fromTitle, .. BlocksOf(node.Content)], []));
            return;
        }

        _sections.Add(new SectionDraft(title, [.. fromTitle, .. listing.Before], listing.Stories));
        if (listing.After.Count > 0)
        {
            _sections.Add(new SectionDraft("", listing.After, []));
        }
    }

    private static bool IsOverview(HeadingNode node) =>
        Overview.IsTitle(PlainText.Of(node.Title))
        && !IsMarked(node)
        && !LinksIn.Blocks(BlocksOf(node.Content)).Any(link => LinkTarget.IsWeb(link.Target));

    private static bool IsListing(HeadingNode node) =>
        !IsMarked(node) && !IsOverview(node) && Listing.Find(node.Content, lenient: true) is not null;

    private static bool IsMarked(HeadingNode node) => Headline.IsLinked(node.Title) || Headline.IsNumbered(node.Title);

    private static string Joined(string path, string title) => path.Length == 0 ? title : $"{path} · {title}";

    private static IEnumerable<Block> BlocksOf(IEnumerable<Piece> pieces) =>
        pieces.OfType<BlockPiece>().Select(piece => piece.Block);
}
