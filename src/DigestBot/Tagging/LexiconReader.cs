using DigestBot.Digests;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DigestBot.Tagging;

/// <summary>
/// Reads the lexicon's file. What it refuses: keys that it does not know, entries without name or slug, slugs of
/// another form, names of one character, broader slugs that no entry has, and anything that is said twice.
/// </summary>
/// <param name="fileName">What error messages call the file.</param>
internal sealed class LexiconReader(string fileName)
{
    private const string Ignored = "ignored";
    private const string Passing = "passing";

    private static readonly Dictionary<string, TagKind> Kinds = new()
    {
        ["organisations"] = TagKind.Organisation,
        ["products"] = TagKind.Product,
        ["topics"] = TagKind.Topic,
    };

    private readonly Dictionary<string, string> _ownerOfSlug = [];
    private readonly Dictionary<string, string> _ownerOfName = [];
    private readonly List<(YamlNode Node, string Slug)> _broader = [];

    /// <exception cref="LexiconException">It is not a lexicon.</exception>
    public Lexicon Read(string yaml)
    {
        var entries = new List<LexiconEntry>();
        var ignored = new List<string>();
        var passing = new List<string>();
        foreach (var (key, value) in Mapping(Root(yaml), "the file"))
        {
            if (Kinds.TryGetValue(Scalar(key, "a list's name"), out var kind))
            {
                entries.AddRange(Sequence(value, $"'{key}'").Select(node => Entry(node, kind)));
            }
            else if (Scalar(key, "a list's name") == Ignored)
            {
                ignored.AddRange(Sequence(value, $"'{key}'").Select(node => Name(node, "an ignored phrase")));
            }
            else if (Scalar(key, "a list's name") == Passing)
            {
                passing.AddRange(Sequence(value, $"'{key}'").Select(node => Scalar(node, "a word of comparison")));
            }
            else
            {
                throw Error(
                    key,
                    $"'{key}' is no list of the lexicon. Use {string.Join(", ", Kinds.Keys)}, {Ignored} or {Passing}."
                );
            }
        }

        foreach (var (node, slug) in _broader.Where(broader => !_ownerOfSlug.ContainsKey(broader.Slug)))
        {
            throw Error(node, $"no entry has the slug '{slug}'. Write the slug of another entry.");
        }

        return new Lexicon(entries, ignored, passing, TagSlug.Hash(yaml));
    }

    private YamlNode Root(string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents is [var document]
                ? document.RootNode
                : throw new LexiconException(
                    fileName,
                    1,
                    1,
                    "the file is empty. Write lists of names, as its head says."
                );
        }
        catch (YamlException exception)
        {
            var place = exception.Start;
            throw new LexiconException(fileName, place.Line, place.Column, $"this is no YAML: {exception.Message}");
        }
    }

    private LexiconEntry Entry(YamlNode node, TagKind kind)
    {
        string? name = null;
        string? english = null;
        string? slug = null;
        string? broader = null;
        var aliases = new List<string>();
        var exact = new List<string>();
        foreach (var (key, value) in Mapping(node, "an entry"))
        {
            switch (Scalar(key, "a key"))
            {
                case "name":
                    name = Name(value, "a name");
                    break;
                case "english":
                    english = Name(value, "an English name");
                    break;
                case "slug":
                    slug = Slug(value);
                    break;
                case "aliases":
                    aliases.AddRange(Spellings(value));
                    break;
                case "exact":
                    exact.AddRange(Spellings(value));
                    break;
                case "broader":
                    broader = Slug(value);
                    _broader.Add((value, broader));
                    break;
                default:
                    throw Error(
                        key,
                        $"'{key}' means nothing here. Use name, english, slug, aliases, exact or broader."
                    );
            }
        }

        if (name is null || slug is null)
        {
            throw Error(node, "an entry needs a name and a slug, as in { name: 机器人, slug: robots }.");
        }

        if (!exact.Contains(name))
        {
            aliases.Insert(0, name);
        }

        Claim(_ownerOfSlug, slug, name, node, $"the slug '{slug}'");
        foreach (var spelling in aliases.Concat(exact.DistinctBy(NameForm.Key)))
        {
            Claim(_ownerOfName, NameForm.Key(spelling), name, node, $"'{spelling}'");
        }

        return new LexiconEntry(new Tag(slug, name, English: english), kind, aliases, exact, broader);
    }

    private IEnumerable<string> Spellings(YamlNode node) =>
        Sequence(node, "spellings").Select(item => Name(item, "a spelling"));

    private string Slug(YamlNode node)
    {
        var slug = Scalar(node, "a slug");
        return TagSlug.IsValid(slug)
            ? slug
            : throw Error(
                node,
                $"'{slug}' is no slug. Use 1 to {TagSlug.MaxLength} of a-z, 0-9 and '-', which does not come first."
            );
    }

    private string Name(YamlNode node, string what)
    {
        var name = Scalar(node, what);
        return NameForm.Key(name).Length > 1
            ? name
            : throw Error(node, $"'{name}' would match too much. Use at least two letters or characters.");
    }

    private void Claim(Dictionary<string, string> owners, string key, string owner, YamlNode node, string what)
    {
        if (!owners.TryAdd(key, owner))
        {
            throw Error(node, $"{what} is said twice, for {owners[key]} and for {owner}. Leave it with one of them.");
        }
    }

    private YamlMappingNode Mapping(YamlNode node, string what) =>
        node as YamlMappingNode ?? throw Error(node, $"{what} must be written as 'key: value'.");

    private YamlSequenceNode Sequence(YamlNode node, string what) =>
        node as YamlSequenceNode ?? throw Error(node, $"{what} must be a list, as in [one, another].");

    private string Scalar(YamlNode node, string what) =>
        node is YamlScalarNode { Value.Length: > 0 } scalar
            ? scalar.Value.Trim()
            : throw Error(node, $"{what} must be a text.");

    private LexiconException Error(YamlNode node, string problem) =>
        new(fileName, node.Start.Line, node.Start.Column, problem);
}
