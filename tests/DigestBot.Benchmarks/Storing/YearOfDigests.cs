using DigestBot.Digests;
using DigestBot.Parsing;

namespace DigestBot.Benchmarks.Storing;

/// <summary>Digests as long as real ones, no two alike, made of the stories of the samples.</summary>
internal sealed class YearOfDigests
{
    private const int Sections = 6;
    private const int Stories = 25;

    private readonly Digest _sample;
    private readonly IReadOnlyList<Story> _stories;

    private YearOfDigests(IReadOnlyList<Digest> samples)
    {
        _sample = samples[0];
        _stories = [.. samples.SelectMany(sample => sample.Stories)];
    }

    public static async Task<YearOfDigests> LoadAsync()
    {
        var samples = new List<Digest>();
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Samples"), "*.md").Order())
        {
            if (DigestParser.Parse(new DigestSource(file, await File.ReadAllBytesAsync(file))) is Parsed parsed)
            {
                samples.Add(parsed.Digest);
            }
        }

        return new YearOfDigests(samples);
    }

    public Digest Of(DateOnly day)
    {
        var stories = Enumerable.Range(0, Stories).Select(number => StoryOf(day, number)).ToList();
        return _sample with
        {
            Date = day,
            Sections = [.. stories.Chunk((Stories / Sections) + 1).Select(some => new Section($"{day:O}", [], some))],
            ContentHash = $"{day:O}",
        };
    }

    private Story StoryOf(DateOnly day, int number)
    {
        var story = _stories[(day.DayNumber + (number * 7)) % _stories.Count];
        return story with
        {
            Id = StoryId.Of(day, $"{number}"),
            Title = $"{story.Title} {day:O}/{number}",
            Url = new Uri($"https://news.example.com/{day:O}/{number}"),
        };
    }
}
