using LocalTelegram.World;

namespace LocalTelegram.Control;

/// <summary>Finds what a control call names, or says that it is not there.</summary>
internal sealed class Lookup(TelegramWorld world)
{
    /// <summary>By id, or by username with its at sign.</summary>
    /// <exception cref="ControlException">There is none.</exception>
    public Room Room(string chat) =>
        world.FindRoom(chat)
        ?? throw new ControlException(404, $"There is no chat {chat}: make it by POST /local/chats.");

    /// <exception cref="ControlException">There is none.</exception>
    public Entry Entry(Room room, Bot bot, int messageId) =>
        world.Transcripts.Between(room, bot).Find(messageId)
        ?? throw new ControlException(404, $"There is no message {messageId} in chat {room.Id}.");

    /// <exception cref="ControlException">There is none.</exception>
    public Entry Ephemeral(Room room, int ephemeralId) =>
        world.Transcripts.Between(room, world.Bots.First()).FindEphemeral(ephemeralId)
        ?? throw new ControlException(404, $"There is no ephemeral message {ephemeralId} in chat {room.Id}.");

    /// <summary>By id or username; the first of all where none is named.</summary>
    /// <exception cref="ControlException">There is none.</exception>
    public Bot Bot(ChatName? name) =>
        name is null
            ? world.Bots.First()
            : world.Bots.FirstOrDefault(bot =>
                name.Value.TrimStart('@').Equals(bot.User.Username, StringComparison.OrdinalIgnoreCase)
                || name.Value == $"{bot.Id}"
            ) ?? throw new ControlException(404, $"There is no bot {name.Value}.");
}
