using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace LocalTelegram.Tests.Api;

public sealed class MediaTests
{
    [Fact]
    public async Task A_photo_is_kept_measured_and_given_back()
    {
        await using var telegram = await LocalServer.StartAsync();
        var chat = await telegram.People.AddChatAsync("supergroup", "A");
        var png = Png(40, 30);

        var sent = await Upload(telegram, chat, "sendPhoto", "photo", png, "<b>x</b>");

        var photo = sent.GetProperty("result").GetProperty("photo")[0];
        photo.GetProperty("width").GetInt32().ShouldBe(40);
        sent.GetProperty("result").GetProperty("caption").GetString().ShouldBe("x");
        var file = await telegram.ResultAsync("getFile", new { file_id = photo.GetProperty("file_id").GetString() });
        var bytes = await telegram.Http.GetByteArrayAsync(
            $"/file/bot{LocalServer.Token}/{file.GetProperty("file_path").GetString()}",
            TestContext.Current.CancellationToken
        );
        bytes.ShouldBe(png);
    }

    [Theory]
    [InlineData(9000, 1001, "PHOTO_INVALID_DIMENSIONS")]
    [InlineData(21, 1, "PHOTO_INVALID_DIMENSIONS")]
    [InlineData(0, 0, "IMAGE_PROCESS_FAILED")]
    public async Task A_photo_is_refused(int width, int height, string refusal)
    {
        await using var telegram = await LocalServer.StartAsync();
        var chat = await telegram.People.AddChatAsync("supergroup", "A");

        var answer = await Upload(
            telegram,
            chat,
            "sendPhoto",
            "photo",
            width == 0 ? Encoding.ASCII.GetBytes("no image") : Png(width, height),
            ""
        );

        answer.GetProperty("description").GetString().ShouldBe("Bad Request: " + refusal);
    }

    [Fact]
    public async Task A_caption_is_measured_by_its_own_limit()
    {
        await using var telegram = await LocalServer.StartAsync();
        var chat = await telegram.People.AddChatAsync("supergroup", "A");

        var fits = await Upload(telegram, chat, "sendDocument", "document", [1], new string('x', 1024));
        var not = await Upload(telegram, chat, "sendDocument", "document", [1], new string('x', 1025));

        fits.GetProperty("ok").GetBoolean().ShouldBeTrue();
        not.GetProperty("description").GetString().ShouldBe("Bad Request: message caption is too long");
    }

    [Fact]
    public async Task A_file_may_stand_in_another_part_of_the_form_that_the_parameter_names()
    {
        await using var telegram = await LocalServer.StartAsync();
        var chat = await telegram.People.AddChatAsync("supergroup", "A");

        var sent = await Upload(telegram, chat, "sendDocument", "0", [1, 2], "", ("document", "attach://0"));
        var lost = await Upload(telegram, chat, "sendDocument", "0", [1, 2], "", ("document", "attach://1"));

        var document = sent.GetProperty("result").GetProperty("document");
        document.GetProperty("file_size").GetInt32().ShouldBe(2);
        (await telegram.People.DownloadAsync(document.GetProperty("file_id").GetString()!)).ShouldBe([1, 2]);
        lost.GetProperty("description").GetString().ShouldBe("Bad Request: wrong file identifier/HTTP URL specified");
    }

    [Fact]
    public async Task An_album_shares_one_group_id_and_consecutive_ids()
    {
        await using var telegram = await LocalServer.StartAsync();
        var chat = await telegram.People.AddChatAsync("supergroup", "A");
        var media = new[]
        {
            new { type = "photo", media = "https://a.com/1.png" },
            new { type = "photo", media = "https://a.com/2.png" },
        };

        var album = await telegram.ResultAsync("sendMediaGroup", new { chat_id = chat, media });

        album.EnumerateArray().Select(message => message.GetProperty("message_id").GetInt32()).ShouldBe([1, 2]);
        album
            .EnumerateArray()
            .Select(message => message.GetProperty("media_group_id").GetString())
            .Distinct()
            .Count()
            .ShouldBe(1);
    }

    [Fact]
    public async Task A_copy_is_the_bots_own_and_a_forward_says_whose_it_was()
    {
        await using var telegram = await LocalServer.StartAsync();
        var chat = await telegram.People.AddChatAsync("supergroup", "A");
        await telegram.People.SetMemberAsync(chat, 77, "member");
        var said = (await telegram.People.SayAsync(chat, "words", from: 77)).GetProperty("message_id").GetInt32();
        var from = new
        {
            chat_id = chat,
            from_chat_id = chat,
            message_id = said,
        };

        var copy = (await telegram.ResultAsync("copyMessage", from)).GetProperty("message_id").GetInt32();
        var forward = await telegram.ResultAsync("forwardMessage", from);

        forward.GetProperty("forward_origin").GetProperty("sender_user").GetProperty("id").GetInt64().ShouldBe(77);
        (await Edit(copy)).ShouldBeNull();
        (await Edit(forward.GetProperty("message_id").GetInt32())).ShouldBe("Bad Request: message can't be edited");

        async Task<string?> Edit(int id)
        {
            var answer = await telegram.CallAsync(
                "editMessageText",
                new
                {
                    chat_id = chat,
                    message_id = id,
                    text = "other",
                }
            );
            return answer.TryGetProperty("description", out var words) ? words.GetString() : null;
        }
    }

    private static async Task<JsonElement> Upload(
        LocalServer telegram,
        long chat,
        string method,
        string part,
        byte[] content,
        string caption,
        params (string Name, string Value)[] more
    )
    {
        using var bytes = new ByteArrayContent(content);
        bytes.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent
        {
            { new StringContent($"{chat}"), "chat_id" },
            { new StringContent(caption), "caption" },
            { new StringContent("HTML"), "parse_mode" },
            { bytes, part, "file.bin" },
        };
        foreach (var (name, value) in more)
        {
            form.Add(new StringContent(value), name);
        }

        using var response = await telegram.Http.PostAsync(
            $"/bot{LocalServer.Token}/{method}",
            form,
            TestContext.Current.CancellationToken
        );
        return JsonSerializer.Deserialize<JsonElement>(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    // The head of a PNG, which is all that is looked at.
    private static byte[] Png(int width, int height) =>
        [
            0x89,
            .. "PNG\r\n\u001a\n"u8,
            0,
            0,
            0,
            13,
            .. "IHDR"u8,
            .. BitConverter.GetBytes(width).Reverse(),
            .. BitConverter.GetBytes(height).Reverse(),
        ];
}
