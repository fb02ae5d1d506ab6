using System.Text.Json;
using System.Text.Json.Nodes;
using LocalTelegram.Wire;
using LocalTelegram.World;

namespace LocalTelegram.Api;

/// <summary>What every editing method does around its own content.</summary>
internal static class Editing
{
    private const string NotModified =
        "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

    /// <summary>The message to edit.</summary>
    /// <exception cref="ApiException">It is not there, or nobody's to edit, or not this bot's.</exception>
    public static Entry Find(Call call)
    {
        var conversation = Targets.Writable(call);
        var id = call.Arguments.Integer("message_id", 0);
        if (id <= 0)
        {
            throw ApiException.BadRequest("message identifier is not specified");
        }

        var entry = conversation.Find(id) ?? throw ApiException.BadRequest("message to edit not found");
        return entry.Author == call.Bot && !entry.Fixed
            ? entry
            : throw ApiException.BadRequest("message can't be edited");
    }

    /// <summary>The keyboard that the message will have; null for none.</summary>
    /// <exception cref="ApiException">It is none that can hang under an edited message.</exception>
    public static JsonNode? Markup(Call call)
    {
        var markup = Keyboards.Read(call);
        return Keyboards.IsReplyKeyboard(markup) ? throw ApiException.BadRequest("inline keyboard expected") : markup;
    }

    /// <exception cref="ApiException">Nothing would change.</exception>
    public static Message Apply(Call call, Entry entry, Message edited, IReadOnlyList<string> warnings)
    {
        if (Same(entry.Message, edited))
        {
            throw ApiException.BadRequest(NotModified);
        }

        call.Server.Pacer.Take(call.Bot, entry.Conversation.Room, paid: false);
        entry.Edit(edited with { EditDate = call.World.Now });
        entry.Warnings = warnings;
        entry.Request = call.ToRequest();
        call.Server.Happenings.Show(entry, "edit");
        return entry.Message;
    }

    private static bool Same(Message before, Message after) => Content(before) == Content(after);

    // As JSON, since lists and nodes have no equality of their own.
    private static string Content(Message message) =>
        JsonSerializer.Serialize(message with { EditDate = null }, WireJson.Options);
}
