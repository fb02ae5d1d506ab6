using LocalTelegram.World;

namespace LocalTelegram.Api.Methods;

/// <summary>Edits and deletions of messages that only one person sees. All answer true.</summary>
internal static class EphemeralMethods
{
    public static object Text(Call call) => Done(EditMethods.Text(call, Find));

    public static object Caption(Call call) => Done(EditMethods.Caption(call, Find));

    public static object ReplyMarkup(Call call) => Done(EditMethods.ReplyMarkup(call, Find));

    public static object Delete(Call call)
    {
        var entry = Find(call);
        entry.Deleted = true;
        call.Server.Happenings.Show(entry, "delete");
        return true;
    }

    private static Entry Find(Call call)
    {
        var entry = Targets.Writable(call).FindEphemeral(call.Arguments.Integer("ephemeral_message_id", 0));
        return
            entry is not null
            && entry.Author == call.Bot
            && entry.Message.ReceiverUser?.Id == call.Arguments.Long("receiver_user_id")
            ? entry
            : throw ApiException.BadRequest("MESSAGE_ID_INVALID");
    }

    private static bool Done(object edited) => edited is not null;
}
