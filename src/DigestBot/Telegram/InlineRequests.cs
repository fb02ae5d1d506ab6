using DigestBot.Messages;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;

namespace DigestBot.Telegram;

/// <summary>Turns what is offered inline into the request of the Bot API.</summary>
internal static class InlineRequests
{
    public static AnswerInlineQueryRequest Answer(string queryId, InlineAnswer answer) =>
        new()
        {
            InlineQueryId = queryId,
            Results = answer.Offers.Select(Article),
            NextOffset = answer.NextOffset,
            CacheTime = (int)answer.KeptFor.TotalSeconds,
            // Labels and dates are in the person's own language.
            IsPersonal = true,
            Button = answer.Button is { } button
                ? new InlineQueryResultsButton(button.Label) { StartParameter = button.Parameter }
                : null,
        };

    private static InlineQueryResultArticle Article(InlineOffer offer) =>
        new()
        {
            Id = offer.Id,
            Title = offer.Title,
            Description = offer.Description,
            ThumbnailUrl = offer.Picture?.AbsoluteUri,
            InputMessageContent = new InputTextMessageContent
            {
                MessageText = offer.Message.Html,
                ParseMode = ParseMode.Html,
                LinkPreviewOptions = BotRequests.Preview(offer.Message.Preview),
            },
            ReplyMarkup = BotRequests.Keyboard(offer.Message.Buttons),
        };
}
