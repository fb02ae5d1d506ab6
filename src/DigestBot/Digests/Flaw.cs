using System.Text.Json.Serialization;

namespace DigestBot.Digests;

/// <summary>What keeps a file from being a digest.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Flaw>))]
internal enum Flaw
{
    /// <summary>It has more bytes than a digest may have.</summary>
    TooLarge,

    /// <summary>It is not encoded as UTF-8.</summary>
    NotUtf8,

    /// <summary>The front matter has no end.</summary>
    OpenFrontMatter,

    /// <summary>The front matter is no YAML, or YAML that is not read.</summary>
    BrokenFrontMatter,

    /// <summary>So many brackets, cells or lines that reading them would take too long.</summary>
    TooMuchMarkup,

    /// <summary>Markup within markup beyond what is read.</summary>
    TooDeep,

    /// <summary>Nothing says of which day it is.</summary>
    NoDate,

    /// <summary>Nothing in it is a story.</summary>
    NoStory,

    /// <summary>More stories than a day may have.</summary>
    TooManyStories,

    /// <summary>More lines of summary than a day may have.</summary>
    LongSummary,
}
