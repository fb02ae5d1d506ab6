using System.Globalization;
using LocalTelegram;

namespace DigestBot.Tests.Chaos;

/// <summary>People who ask the bot things, whether it runs just then or not; each of their questions names itself.</summary>
internal sealed class Crowd(LocalTelegramClient people, Random random)
{
    private const long First = 7_000_000_001;

    private readonly Dictionary<long, List<string>> _asked = [];

    /// <summary>How much was asked.</summary>
    public int Questions { get; private set; }

    /// <summary>What is to stand in their chats: one answer to each question, in order.</summary>
    public IEnumerable<Expectation> Expectations => _asked.Select(asked => new Expectation(asked.Key, asked.Value));

    public async Task GatherAsync(int count)
    {
        for (var asker = First; asker < First + count; asker++)
        {
            await people.AddPersonAsync($"读者{asker - First}", asker, languageCode: "zh-hans");
            _asked[asker] = [];
        }
    }

    /// <summary>Some of them ask something.</summary>
    public async Task AskAsync(int questions)
    {
        for (var question = 0; question < questions; question++)
        {
            var asker = First + random.Next(_asked.Count);
            var name = string.Create(CultureInfo.InvariantCulture, $"问题{++Questions:D5}");
            _asked[asker].Add(name);
            await people.SayAsync(asker, $"/tag {name}", asker);
        }
    }
}
