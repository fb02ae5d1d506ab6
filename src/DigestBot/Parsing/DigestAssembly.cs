using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>Puts together what the front matter, the file's name and the text say.</summary>
internal sealed class DigestAssembly(DigestSource source, SourceText text, FrontMatter frontMatter, LinkReader links)
{
    /// <summary>Stories that a day may have; the longest real ones have some hundreds.</summary>
    public const int MaxStories = 2000;

    private readonly SummaryReader _summary = new(new InlineReader(links));

    /// <summary>The digest that the parts of a text make, unless it has no day or no story.</summary>
    public ParseResult Assemble(IReadOnlyList<Piece> pieces, IEnumerable<ParseWarning> warnings)
    {
        var heading = pieces.OfType<HeadingPiece>().FirstOrDefault(heading => IsTitle(heading, pieces));
        var ownTitle = heading is null ? null : Headline.Of(heading.Content).Title;
        var title =
            frontMatter.First("title", "linktitle") ?? ownTitle ?? Path.GetFileNameWithoutExtension(source.Name);
        if (Day(title, ownTitle) is not { } day)
        {
            return Refuse(1, Flaw.NoDate, "No date is found: write a line 'date: yyyy-MM-dd' into the front matter.");
        }

        var structure = Structure(pieces.Where(piece => piece != heading));
        var stories = structure.Sections.Sum(section => section.Stories.Count);
        if (stories > MaxStories)
        {
            return Refuse(
                1,
                Flaw.TooManyStories,
                $"There are {stories} stories, and {MaxStories} are allowed: divide the file by days."
            );
        }

        if (stories == 0)
        {
            return Refuse(
                frontMatter.Lines + 1,
                Flaw.NoStory,
                "No story is found: write each as a heading, or as an item of a list."
            );
        }

        IEnumerable<Block> titleLeft = heading is null || ownTitle == title ? [] : [new Subheading(heading.Content)];
        var (summary, overviewLeft) = Summary(structure);
        if (summary.Count > SummaryReader.MaxLines)
        {
            return Refuse(
                1,
                Flaw.LongSummary,
                $"The summary has more than {SummaryReader.MaxLines} lines: shorten it."
            );
        }

        var cover = frontMatter.First("coverimage", "cover", "cover.image", "image", "thumbnail", "banner");
        var date = source.RedatedTo ?? day;
        var digest = new Digest(
            date,
            title,
            frontMatter.First("category", "categories"),
            frontMatter.All("tags", "companies", "models", "topics", "people"),
            frontMatter.All("seo", "keywords"),
            links.Picture(cover),
            summary,
            [.. titleLeft, .. structure.Introduction, .. overviewLeft],
            WithIds(date, structure.Sections),
            pieces.OfType<CommunityPiece>().FirstOrDefault()?.Community,
            text.Hash
        );
        return new Parsed(digest, [.. warnings.OrderBy(warning => warning.Line)]);
    }

    private Refused Refuse(int line, Flaw flaw, string message) =>
        new(new ParseError(source.Name, line, 1, flaw, message));

    /// <summary>The first heading, if it is the only one of the highest level or says what the front matter says.</summary>
    private bool IsTitle(HeadingPiece heading, IReadOnlyList<Piece> pieces)
    {
        var headings = pieces.OfType<HeadingPiece>().ToList();
        return heading.Level == 1
            && heading == headings[0]
            && (
                headings.Count(other => other.Level == 1) == 1
                || Headline.Of(heading.Content).Title == frontMatter.First("title")
            );
    }

    private DateOnly? Day(string title, string? ownTitle) =>
        DateFinder.Find(frontMatter.First("date", "pubdate", "published"))
        ?? DateFinder.Find(Path.GetFileName(source.Name))
        ?? DateFinder.Find(title)
        ?? DateFinder.Find(ownTitle);

    private static DigestStructure Structure(IEnumerable<Piece> pieces)
    {
        var root = BoldHeadings.Promote(HeadingNode.TreeOf(pieces));
        var structure = SectionFinder.Find(root);
        return
            structure.Sections.All(section => section.Stories.Count == 0)
            && Listing.Find(root.Content, ListEvidence.LinksOptional) is { } listing
            ? structure with
            {
                Introduction = listing.Introduction,
                Sections = [new SectionDraft("", [], listing.Stories), .. structure.Sections, .. Own(listing.After)],
            }
            : structure;
    }

    private static IEnumerable<SectionDraft> Own(IReadOnlyList<Block> word) =>
        word.Count == 0 ? [] : [new SectionDraft("", word, [])];

    /// <summary>
    /// The editor's summary: that of the front matter, else the overview, else the description, which is for search
    /// engines and often cut short. And what of the overview it does not say.
    /// </summary>
    private (IReadOnlyList<IReadOnlyList<Inline>> Lines, IReadOnlyList<Block> Left) Summary(DigestStructure structure)
    {
        var known = structure.Sections.SelectMany(section => section.Stories).Select(story => story.Url).ToHashSet();
        var repeated = structure.Repeated.Where(block =>
            Inlines.In([block]).OfType<Link>().Any(link => !known.Contains(link.Target))
        );
        if (frontMatter.First("summary") is { } summary)
        {
            return (_summary.Read(summary), [.. structure.Announced, .. repeated]);
        }

        if (structure.Announced.Count > 0)
        {
            var announced = structure.Announced.Where(block => block is not Subheading);
            return ([.. Overview.Lines(announced)], [.. repeated]);
        }

        return structure.Repeated.Count > 0
            ? ([.. Overview.Lines(structure.Repeated)], [])
            : (_summary.Read(frontMatter.First("description")), []);
    }

    private static IReadOnlyList<Section> WithIds(DateOnly date, IReadOnlyList<SectionDraft> drafts)
    {
        var taken = new HashSet<StoryId>();
        var namesakes = new Dictionary<(Uri?, string), int>();
        return
        [
            .. drafts.Select(section => new Section(
                section.Title,
                section.Introduction,
                [.. section.Stories.Select(Identify)]
            )),
        ];

        Story Identify(StoryDraft draft)
        {
            var name = (draft.Url, draft.Title);
            var number = namesakes[name] = namesakes.GetValueOrDefault(name) + 1;
            var id = StoryIdentity.Fresh(date, draft.Url, draft.Title, taken, number);
            taken.Add(id);
            return new Story(id, draft.Kind, draft.Title, draft.Url, draft.Body, draft.Insight, []);
        }
    }
}
