using System.Text;
using System.Text.Json;
using FsCheck.Fluent;
using LocalTelegram.Api;

namespace LocalTelegram.Tests.Api;

public sealed class RobustnessTests
{
    private static readonly string[] Names =
    [
        "chat_id",
        "from_chat_id",
        "message_id",
        "message_ids",
        "text",
        "parse_mode",
        "entities",
        "reply_markup",
        "rich_message",
        "media",
        "photo",
        "reaction",
        "commands",
        "scope",
        "results",
        "reply_parameters",
        "ephemeral_message_parameters",
        "link_preview_options",
        "url",
        "allowed_updates",
    ];

    private static readonly string[] Values =
    [
        "1",
        "-1",
        "77",
        "\"@group\"",
        "\"<b>x</b>\"",
        "\"HTML\"",
        "\"\"",
        "[]",
        "[1]",
        "[[]]",
        "[[1]]",
        "{}",
        "null",
        "true",
        "[{}]",
        """{"inline_keyboard":[[{"text":1,"url":[]}]]}""",
        """{"html":"<table><tr><td colspan=\"9\">x"}""",
        """{"html":[]}""",
        """{"blocks":[{"type":"table","cells":[[{"colspan":"x"}]]}]}""",
        """{"blocks":1}""",
        """[{"type":"bold","offset":-5,"length":900}]""",
        """[{"type":5}]""",
        """{"message_id":"x"}""",
        """{"receiver_user_id":"x"}""",
        """[{"type":"photo","media":{}}]""",
        """{"type":"chat","chat_id":[]}""",
        """[{"id":1,"type":"article"}]""",
    ];

    [Fact]
    public async Task Whatever_is_sent_to_whatever_method_the_answer_is_Telegrams()
    {
        await using var telegram = await LocalServer.StartAsync(options => options.Pacing.Enabled = false);
        await telegram.People.AddChatAsync("supergroup", "A", "group");
        var calls =
            from method in Gen.Elements(MethodTable.Names.ToArray())
            from names in Gen.SubListOf(Names)
            from values in Gen.Elements(Values).ArrayOf(Names.Length)
            select (method, body: $"{{{string.Join(',', names.Zip(values, (name, value) => $"\"{name}\":{value}"))}}}");

        Prop.ForAll(
                calls.ToArbitrary(),
                call =>
                {
                    using var content = new StringContent(call.body, Encoding.UTF8, "application/json");
                    using var request = new HttpRequestMessage(
                        HttpMethod.Post,
                        $"/bot{LocalServer.Token}/{call.method}"
                    );
                    request.Content = content;
                    using var response = telegram.Http.Send(request, TestContext.Current.CancellationToken);
                    using var body = response.Content.ReadAsStream(TestContext.Current.CancellationToken);
                    var answer = JsonDocument.Parse(body).RootElement;
                    return (int)response.StatusCode < 500
                        && (
                            answer.GetProperty("ok").GetBoolean() || answer.GetProperty("description").GetString() != ""
                        );
                }
            )
            .Holds(1000);
    }
}
