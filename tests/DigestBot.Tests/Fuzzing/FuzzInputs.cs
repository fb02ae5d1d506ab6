using System.Text;
using DigestBot.Tests.Parsing;

namespace DigestBot.Tests.Fuzzing;

/// <summary>
/// Files that no editor would write, one for each number: the same for the same seed and the same documents in the
/// repository. Each is made by itself, so that a single one can be looked at again.
/// </summary>
/// <param name="seed">What they grow from.</param>
/// <param name="longest">UTF-16 units after which a file is torn off.</param>
internal sealed class FuzzInputs(int seed, int longest)
{
    public const int AnyLength = int.MaxValue;

    private readonly string[] _documents =
    [
        .. ((string[])["src/DigestBot/Samples", "tests/DigestBot.Tests/Specs"])
            .SelectMany(folder =>
                Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.md", SearchOption.AllDirectories)
            )
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText),
    ];

    public byte[] Make(int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        var text = random.Next(3) == 0 ? _documents[random.Next(_documents.Length)] : new WildDigest(random).Write();
        var damaged = random.Next(4) == 0 ? text : new Mutation(random, _documents).Of(text);
        damaged = damaged.Length > longest ? damaged[..longest] : damaged;
        var bytes = Encoding.UTF8.GetBytes(damaged);
        if (bytes.Length > 0 && random.Next(40) == 0)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }
}
