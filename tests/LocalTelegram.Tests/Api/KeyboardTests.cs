using System.Text.Json.Nodes;
using LocalTelegram.Api;

namespace LocalTelegram.Tests.Api;

public sealed class KeyboardTests
{
    [Theory]
    [InlineData("[]", "object expected as reply markup")]
    [InlineData("""{"inline_keyboard":1}""", "field \"inline_keyboard\" must be of type Array")]
    [InlineData(
        """{"inline_keyboard":[1]}""",
        "field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays"
    )]
    [InlineData("""{"keyboard":[1]}""", "field \"keyboard\" must be an Array of Arrays")]
    [InlineData(
        """{"inline_keyboard":[[1]]}""",
        "can't parse inline keyboard button: InlineKeyboardButton must be an Object"
    )]
    [InlineData("""{"inline_keyboard":[[{}]]}""", "can't parse inline keyboard button: Can't find field \"text\"")]
    [InlineData(
        """{"inline_keyboard":[[{"text":"a"}]]}""",
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
    )]
    [InlineData(
        """{"inline_keyboard":[[{"text":"a","callback_data":""}]]}""",
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
    )]
    [InlineData(
        """{"inline_keyboard":[[{"text":" ","callback_data":"x"}]]}""",
        "inline keyboard button text must be non-empty"
    )]
    [InlineData(
        """{"inline_keyboard":[[{"text":"a","url":"http://a"}]]}""",
        "inline keyboard button URL 'http://a' is invalid: Wrong HTTP URL"
    )]
    [InlineData(
        """{"inline_keyboard":[[{"text":"a","url":"ftp://a.b"}]]}""",
        "inline keyboard button URL 'ftp://a.b' is invalid: Unsupported URL protocol"
    )]
    public void A_keyboard_is_refused_in_Telegrams_words(string markup, string refusal) =>
        Should
            .Throw<ApiException>(() => Keyboards.Check(JsonNode.Parse(markup)!))
            .Message.ShouldBe("Bad Request: " + refusal);

    [Theory]
    [InlineData("{}", null)]
    [InlineData("""{"inline_keyboard":[[],[]]}""", null)]
    [InlineData(
        """{"inline_keyboard":[[],[{"text":"a","url":"A.b","pay":true}]]}""",
        """{"inline_keyboard":[[{"text":"a","url":"http://a.b/"}]]}"""
    )]
    [InlineData("""{"remove_keyboard":true}""", """{"remove_keyboard":true}""")]
    public void A_keyboard_is_kept_as_Telegram_keeps_it(string markup, string? kept) =>
        (Keyboards.Check(JsonNode.Parse(markup)!)?.ToJsonString()).ShouldBe(kept);

    [Fact]
    public void Callback_data_takes_sixty_four_bytes_and_no_more()
    {
        Keyboards.Check(Button(new string('x', 61) + "字")).ShouldNotBeNull();
        Should
            .Throw<ApiException>(() => Keyboards.Check(Button(new string('x', 62) + "字")))
            .Message.ShouldBe("Bad Request: BUTTON_DATA_INVALID");
    }

    [Fact]
    public void A_keyboard_takes_a_hundred_buttons_and_no_more()
    {
        Keyboards.Check(Column(100)).ShouldNotBeNull();
        Should.Throw<ApiException>(() => Keyboards.Check(Column(101))).Message.ShouldEndWith("REPLY_MARKUP_TOO_LONG");
    }

    private static JsonObject Button(string data) =>
        new()
        {
            ["inline_keyboard"] = new JsonArray(
                new JsonArray(new JsonObject { ["text"] = "a", ["callback_data"] = data })
            ),
        };

    private static JsonObject Column(int length) =>
        new()
        {
            ["inline_keyboard"] = new JsonArray([
                .. Enumerable
                    .Range(0, length)
                    .Select(i => new JsonArray(new JsonObject { ["text"] = "a", ["callback_data"] = $"{i}" })),
            ]),
        };
}
