using System.Text.Json;
using DigestBot.Messages;
using DigestBot.Telegram;
using LocalTelegram;
using LocalTelegram.Api;
using Microsoft.Extensions.DependencyInjection;
using Telegram.Bot;
using WireMessage = LocalTelegram.Wire.Message;

namespace DigestBot.Tests.Fuzzing;

/// <summary>The local Telegram without its HTTP: takes a message, or refuses it as Telegram would.</summary>
internal sealed class TelegramJudge : IDisposable
{
    private const long Group = -1_001_000_000_001;

    private readonly ServiceProvider _services = new ServiceCollection()
        .AddLogging()
        .AddLocalTelegram(local =>
        {
            local.Pacing.Enabled = false;
            local.TranscriptCap = 1;
            local.World.Chats.Add(new LocalChat("supergroup", "新闻", Id: Group));
        })
        .BuildServiceProvider();

    private BotApi Api => _services.GetRequiredService<BotApi>();

    /// <summary>Forgets every message and picture.</summary>
    public void Reset() => Api.World.Reset();

    /// <summary>Sends a message.</summary>
    /// <returns>What Telegram would drop of it without a word.</returns>
    /// <exception cref="ApiException">Telegram would refuse it.</exception>
    public IReadOnlyList<string> Take(OutgoingMessage message)
    {
        var request = BotRequests.Send(new ChatAddress(Group), message);
        var parameters = JsonSerializer
            .SerializeToElement(request, request.GetType(), JsonBotAPI.Options)
            .EnumerateObject()
            .ToDictionary(parameter => parameter.Name, parameter => parameter.Value.ToString());
        var bot = Api.World.Bots.First();
        var call = new Call(Api, bot, request.MethodName, new Arguments(parameters, new Dictionary<string, Upload>()));
        var sent = (WireMessage)MethodTable.Find(request.MethodName)!(call);
        return Api.World.Transcripts.Between(Api.World.FindRoom($"{Group}")!, bot).Find(sent.MessageId)!.Warnings;
    }

    public void Dispose() => _services.Dispose();
}
