using DigestBot.Tests.Parsing;

namespace DigestBot.Tests.Searching;

/// <summary>What people may ask, and what should come first: <c>Questions/</c>.</summary>
public sealed class QuestionTests(ITestOutputHelper output)
{
    private const double First = 0.85;
    private const double AmongFive = 0.95;

    [Fact]
    public async Task Questions_over_the_samples_find_their_stories()
    {
        using var search = await ASearch.OverFilesAsync(ASearch.Samples);

        Ask(search, "samples.txt");
    }

    [Fact]
    public async Task Questions_over_samples_and_real_days_find_their_stories()
    {
        var real = Shared.Files("seed");
        using var search = await ASearch.OverFilesAsync(ASearch.Samples.Concat(real));

        Ask(search, "samples.txt", "seed.txt");
    }

    private void Ask(ASearch search, params string[] files)
    {
        var places = files
            .SelectMany(Question.Read)
            .Select(question =>
                (
                    question,
                    Place: search
                        .Find(question.Typed, take: 50)!
                        .Stories.Select(found => found.Story.Url?.AbsoluteUri)
                        .ToList()
                        .IndexOf(question.Story)
                )
            )
            .ToList();
        foreach (var (question, place) in places.Where(asked => asked.Place != 0))
        {
            output.WriteLine($"{(place < 0 ? "not found" : $"place {place + 1}")}: {question}");
        }

        var first = places.Count(asked => asked.Place == 0);
        var amongFive = places.Count(asked => asked.Place is >= 0 and < 5);
        output.WriteLine($"{places.Count} questions: {first} first, {amongFive} among the first five");
        first.ShouldBeGreaterThanOrEqualTo((int)Math.Ceiling(places.Count * First));
        amongFive.ShouldBeGreaterThanOrEqualTo((int)Math.Ceiling(places.Count * AmongFive));
    }

    private sealed record Question(string Kind, string Typed, string Story)
    {
        public static IEnumerable<Question> Read(string file) =>
            File.ReadLines(Path.Combine(Repository.Root, "tests/DigestBot.Tests/Searching/Questions", file))
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
                .Select(cells => new Question(cells[0], cells[1], cells[2]));
    }
}
