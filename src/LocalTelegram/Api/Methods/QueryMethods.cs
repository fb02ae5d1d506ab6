using System.Text.Json.Nodes;
using LocalTelegram.Formatting;
using LocalTelegram.World;

namespace LocalTelegram.Api.Methods;

/// <summary>Answers to presses and inline queries.</summary>
internal static class QueryMethods
{
    public static object AnswerCallback(Call call)
    {
        var text = call.Arguments.Text("text");
        if (Limits.CodePoints(text) > Limits.CallbackAnswer)
        {
            throw ApiException.BadRequest("MESSAGE_TOO_LONG");
        }

        var query = Find(call, "callback_query_id");
        query.PressAnswer = EntryJson.ToNode(
            new
            {
                CallbackQueryId = call.Arguments.Text("callback_query_id"),
                query.ChatId,
                query.MessageId,
                query.PersonId,
                BotId = call.Bot.Id,
                Text = text,
                ShowAlert = call.Arguments.Flag("show_alert"),
                Url = call.Arguments.Has("url") ? call.Arguments.Text("url") : null,
            }
        );
        call.World.Journal.Tell("answer", query.PressAnswer.DeepClone());
        return true;
    }

    public static object AnswerInline(Call call)
    {
        var query = Find(call, "inline_query_id");
        var answer = new JsonObject
        {
            ["inline_query_id"] = call.Arguments.Text("inline_query_id"),
            ["person_id"] = query.PersonId,
            ["bot_id"] = call.Bot.Id,
            ["results"] = InlineResults.Read(call),
            ["next_offset"] = InlineResults.NextOffset(call),
            ["button"] = call.Arguments.Json("button", "inline query results button")?.DeepClone(),
        };
        query.InlineAnswer = answer;
        call.World.Journal.Tell("inline_answer", answer.DeepClone());
        return true;
    }

    private static Query Find(Call call, string name) =>
        call.World.Queries.Find(call.Arguments.Text(name), call.Bot, call.World.Clock.GetUtcNow())
        ?? throw ApiException.BadRequest("query is too old and response timeout expired or query ID is invalid");
}
