using System.Text;
using System.Text.Json;
using DigestBot.Messages;
using DigestBot.Storing.Chats;
using DigestBot.Storing.Deliveries;

namespace DigestBot.Tests.Journeys;

/// <summary>A person sees what is kept of them, takes it along, and has it forgotten.</summary>
public sealed class PrivacyJourney : MorningJourney
{
    private static readonly ChatAddress Chat = new(TelegramServer.Reader);

    [Fact]
    public async Task What_is_kept_comes_as_a_file()
    {
        await SubscribedWithADayAsync();
        (await Reader.HearAsync("/privacy")).ShouldContain("90 天内有细节");

        var file = await ExportAsync();

        file.GetProperty("telegramId").GetInt64().ShouldBe(TelegramServer.Reader);
        file.GetProperty("name").GetString().ShouldBe("小林");
        file.GetProperty("subscription").GetProperty("hour").GetString().ShouldBe("09:30");
        file.GetProperty("subscription").GetProperty("followed")[0].GetString().ShouldBe("Qwen");
        file.GetProperty("days")[0].GetProperty("day").GetString().ShouldBe("2026-03-05");
        file.GetProperty("deliveries")
            .EnumerateArray()
            .ShouldContain(one => one.GetProperty("state").GetString() == "Sent");
        file.GetProperty("standing")[0].GetProperty("messageIds").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_file_whose_answer_was_lost_is_found_and_not_sent_twice()
    {
        await Reader.AskAsync("/privacy");
        await Telegram.People.AddFaultAsync("lost_reply", "sendDocument", count: 1);

        await ExportAsync();

        (await Reader.HearAsync("/help")).ShouldContain("可以这样问我");
        (await DocumentsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_erased_is_gone_once_it_was_said_twice_and_the_bot_knows_the_person_when_they_write_again()
    {
        await SubscribedWithADayAsync();
        await Reader.AskAsync("/privacy");
        await Reader.PressAsync("删除", "不能恢复");
        Kept().Subscriber.ShouldNotBeNull();
        await Reader.PressAsync("返回", "我记着这些");
        await Reader.PressAsync("删除", "不能恢复");

        await Reader.PressAsync("删除全部", "已经删除");

        await UntilAsync(() => Kept().Deliveries.Count == 0, "the answer is delivered, and forgotten as well");
        Kept()
            .ShouldSatisfyAllConditions(
                kept => kept.Chat.ShouldBeNull(),
                kept => kept.Subscriber.ShouldBeNull(),
                kept => kept.Receipts.ShouldBeEmpty(),
                kept => kept.Standings.ShouldBeEmpty()
            );
        await Telegram.People.BlockAsync(TelegramServer.Reader);
        await Telegram.People.UnblockAsync(TelegramServer.Reader);
        await TakeInAsync(Today, "日报第2版");
        await TakeInAsync(Today.AddDays(1), "日报第6号");
        PassTo(Morning.AddDays(1).AddHours(1));
        await Emma.AskAsync("/help");
        Kept().Chat.ShouldBeNull("they did not write");
        (await Reader.DaysAsync())
            .Select(TelegramServer.TextOf)
            .ShouldAllBe(text => !text.Contains("日报第6号") && !text.Contains("第2版"));

        await Reader.AskAsync("/help");
        Kept().Chat.ShouldNotBeNull().Title.ShouldBe("小林");
    }

    [Fact]
    public async Task In_a_group_it_is_shown_in_private_alone()
    {
        var group = await Telegram.People.AddChatAsync("supergroup", "另一个群", "another_group");
        var answer = await In(group, TelegramServer.EnglishReader).AskAsync("/privacy");

        TelegramServer.TextOf(answer).ShouldContain("in private alone");
        AReader
            .Buttons(answer)
            .Single()
            .GetProperty("url")
            .GetString()
            .ShouldNotBeNull()
            .ShouldEndWith("start=privacy");
        (await Emma.HearAsync("/start privacy")).ShouldContain("What I keep of you");
    }

    private async Task SubscribedWithADayAsync()
    {
        await TakeInAsync(Today, "日报第5号");
        await Reader.AskAsync("/subscribe 9:30 #Qwen");
        PassTo(Morning.AddMinutes(31));
        await Reader.AwaitDaysAsync(1);
        await UntilAsync(() => Kept().Deliveries.Any(one => one.State == DeliveryState.Sent), "that is on record");
    }

    private async Task<JsonElement> ExportAsync()
    {
        await Reader.PressAsync((await Telegram.MessagesAsync(TelegramServer.Reader))[^1], "导出");
        await Eventually.TrueAsync(async () => (await DocumentsAsync()).Count > 0, "the file is there", Clock);
        var message = (await DocumentsAsync())[0];
        message.GetProperty("caption").GetString().ShouldNotBeNull().ShouldContain("全部在这里");
        var document = message.GetProperty("document");
        document.GetProperty("file_name").GetString().ShouldBe("digestbot-1001-20260305.json");
        var content = await Telegram.People.DownloadAsync(document.GetProperty("file_id").GetString()!);
        return JsonSerializer.Deserialize<JsonElement>(Encoding.UTF8.GetString(content));
    }

    private async Task<IReadOnlyList<JsonElement>> DocumentsAsync() =>
        [
            .. (await Telegram.MessagesAsync(TelegramServer.Reader)).Where(message =>
                message.TryGetProperty("document", out _)
            ),
        ];

    private PersonalRecord Kept() => Bot.Get<PersonalData>().Of(Chat);
}
