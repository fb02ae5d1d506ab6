using DigestBot.Messages;
using DigestBot.Telegram;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace DigestBot.Tests.Telegram;

public sealed class RepetitionTests
{
    [Fact]
    public void Behind_a_command_the_formatting_stays_where_it_was() =>
        Repetition
            .Of(
                new Message
                {
                    Text = "/broadcast  一 <粗> 字",
                    Entities =
                    [
                        new()
                        {
                            Type = MessageEntityType.BotCommand,
                            Offset = 0,
                            Length = 10,
                        },
                        new()
                        {
                            Type = MessageEntityType.Bold,
                            Offset = 14,
                            Length = 3,
                        },
                    ],
                },
                from: 10
            )
            .ShouldBeOfType<TextMessage>()
            .Html.ShouldBe("一 <b>&lt;粗&gt;</b> 字");

    [Fact]
    public void The_first_address_is_previewed_unless_the_author_did_not_want_that()
    {
        var message = new Message
        {
            Text = "看 https://example.com/a 吧",
            Entities =
            [
                new()
                {
                    Type = MessageEntityType.Url,
                    Offset = 2,
                    Length = 21,
                },
            ],
        };
        Repetition.Of(message).ShouldBeOfType<TextMessage>().Preview!.Url.AbsoluteUri.ShouldBe("https://example.com/a");

        message.LinkPreviewOptions = new LinkPreviewOptions { IsDisabled = true };
        Repetition.Of(message).ShouldBeOfType<TextMessage>().Preview.ShouldBeNull();
    }

    [Fact]
    public void A_photo_goes_by_its_largest_size_with_its_caption() =>
        Repetition
            .Of(
                new Message
                {
                    Caption = "图 1",
                    CaptionEntities =
                    [
                        new()
                        {
                            Type = MessageEntityType.Italic,
                            Offset = 0,
                            Length = 1,
                        },
                    ],
                    Photo = [new() { FileId = "small", Width = 90 }, new() { FileId = "large", Width = 1280 }],
                }
            )
            .ShouldBeEquivalentTo(new MediaMessage(MediaKind.Photo, "large", "<i>图</i> 1", []));

    [Fact]
    public void Nothing_and_what_is_neither_text_photo_nor_file_is_not_repeated()
    {
        Repetition.Of(new Message { Text = "/broadcast " }, from: 10).ShouldBeNull();
        Repetition.Of(new Message { Location = new Location() }).ShouldBeNull();
    }
}
