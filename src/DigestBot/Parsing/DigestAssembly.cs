using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>Puts together what the front matter, the file's name and the text say.</summary>
internal static class DigestAssembly
{
    public static ParseResult Assemble(
        DigestSource source,
        SourceText text,
        FrontMatter frontMatter,
        IReadOnlyList<Piece> pieces,
        List<ParseWarning> warnings
    )
    {
        var heading = pieces.OfType<HeadingPiece>().FirstOrDefault();
        var ownTitle = heading is { Level: 1 } ? Headline.Of(heading.Content).Title : null;
        var title =
            frontMatter.First("title", "linktitle") ?? ownTitle ?? Path.GetFileNameWithoutExtension(source.Name);
        var date =
            DateFinder.Find(frontMatter.First("date"))
            ?? DateFinder.Find(Path.GetFileName(source.Name))
            ?? DateFinder.Find(title)
            ?? DateFinder.Find(ownTitle);
        if (date is null)
        {
            return new Refused(
                new ParseError(source.Name, 1, 1, "No date is found: write date: yyyy-MM-dd into the front matter.")
            );
        }

        var community = pieces.OfType<CommunityPiece>().FirstOrDefault()?.Community;
        var root = HeadingNode.TreeOf(pieces.Where(piece => piece != heading || ownTitle is null));
        var (drafts, overview) = SectionFinder.Find(root);
        IReadOnlyList<Block> introduction = [.. root.Content.OfType<BlockPiece>().Select(piece => piece.Block)];
        if (
            drafts.All(section => section.Stories.Count == 0)
            && Listing.Find(root.Content, lenient: true) is { } listing
        )
        {
            introduction = listing.Before;
            drafts = [new SectionDraft("", [], listing.Stories), .. drafts, new SectionDraft("", listing.After, [])];
        }

        if (drafts.All(section => section.Stories.Count == 0))
        {
            return new Refused(
                new ParseError(
                    source.Name,
                    frontMatter.Lines + 1,
                    1,
                    "No story is found: write stories as headings or as items of a list."
                )
            );
        }

        var cover = frontMatter.First("coverimage", "cover", "cover.image", "image", "thumbnail", "banner");
        var digest = new Digest(
            source.RedatedTo ?? date.Value,
            title,
            frontMatter.First("category", "categories"),
            frontMatter.All("tags", "companies", "models", "topics", "people"),
            frontMatter.All("seo", "keywords"),
            LinkTarget.TryRead(cover, out var image) && LinkTarget.IsWeb(image) ? image : null,
            SummaryReader.Read(frontMatter.First("summary", "description")),
            [.. introduction, .. overview],
            WithIds(source.RedatedTo ?? date.Value, drafts),
            community,
            text.Hash
        );
        return new Parsed(digest, [.. warnings.OrderBy(warning => warning.Line)]);
    }

    private static IReadOnlyList<Section> WithIds(DateOnly date, IReadOnlyList<SectionDraft> drafts)
    {
        var taken = new HashSet<StoryId>();
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
            var id = StoryIdentity.Fresh(date, draft.Url, draft.Title, taken);
            taken.Add(id);
            return new Story(id, draft.Kind, draft.Title, draft.Url, draft.Body, draft.Insight, []);
        }
    }
}
