using System.Text.Json;
using System.Text.Json.Nodes;
using LocalTelegram.Formatting;
using LocalTelegram.Wire;

namespace LocalTelegram.World;

/// <summary>What people do: speak, press, come, go, block.</summary>
internal sealed class Deeds(TelegramWorld world, Happenings happenings)
{
    /// <summary>What stands as sender where somebody speaks as the group, or as a channel.</summary>
    private static readonly User UnnamedAdministrator = new()
    {
        Id = 1087968824,
        IsBot = true,
        FirstName = "Group",
        Username = "GroupAnonymousBot",
    };

    private static readonly User SomeChannel = new()
    {
        Id = 136817688,
        IsBot = true,
        FirstName = "Channel",
        Username = "Channel_Bot",
    };

    /// <summary>
    /// A person speaks. In a private chat that starts the bot; in a group a command may be for the bot alone to see.
    /// </summary>
    /// <param name="mask">The chat as which it is said; null where the person is named.</param>
    /// <param name="oldApp">Whether the person's app knows no ephemeral commands.</param>
    public Entry Speak(Person person, Room room, Bot bot, Message said, Room? mask = null, bool oldApp = false)
    {
        if (room.IsPrivate)
        {
            person.Start(bot);
        }
        else if (!MemberStatus.IsInside(room.StatusOf(person.Id)))
        {
            SetStatus(room, person.Id, MemberStatus.Member);
        }

        var conversation = world.Transcripts.Between(room, bot);
        var confidant = mask is null && !oldApp ? EphemeralCommands.Addressee(world, room, person, said.Text) : null;
        var entry = happenings.Post(
            conversation,
            said with
            {
                From =
                    room.Type == Room.Channel ? null
                    : mask is null ? person.User
                    : mask == room ? UnnamedAdministrator
                    : SomeChannel,
                SenderChat = room.Type == Room.Channel ? room.ToChat() : mask?.ToChat(),
                ReceiverUser = confidant?.User,
                EphemeralMessageId = confidant is null ? null : conversation.NextEphemeralId(),
            },
            author: null
        );
        happenings.Show(entry);
        happenings.Deliver(entry);
        return entry;
    }

    /// <summary>The text as somebody's app would send it: what Telegram finds in it is found.</summary>
    public static Message Said(string text)
    {
        var read = EntityDetector.Detect(TextCleaner.Clean(FormattedText.Plain(text)));
        return Message.Draft with { Text = read.Text, Entities = read.Entities.Count > 0 ? read.Entities : null };
    }

    /// <summary>A person presses an inline button.</summary>
    /// <returns>The id of the query.</returns>
    public string Press(Person person, Entry entry, Bot bot, string data)
    {
        var room = entry.Conversation.Room;
        var id = world.Queries.Add(
            bot,
            person.Id,
            room.Id,
            entry.Message.MessageId,
            world.Clock.GetUtcNow(),
            world.Random
        );
        var query = new JsonObject
        {
            ["id"] = id,
            ["from"] = EntryJson.ToNode(person.User),
            ["message"] = EntryJson.ToNode(entry.Message),
            ["chat_instance"] = (room.Id * 7919).ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["data"] = data,
        };
        happenings.Notify(bot, "callback_query", query, room.Id, QueryLog.Lifetime);
        return id;
    }

    /// <summary>A person writes the bot's name and some words in any chat.</summary>
    /// <returns>The id of the query.</returns>
    public string AskInline(Person person, Bot bot, string words, string offset, string chatType)
    {
        var id = world.Queries.Add(bot, person.Id, 0, 0, world.Clock.GetUtcNow(), world.Random);
        var query = new JsonObject
        {
            ["id"] = id,
            ["from"] = EntryJson.ToNode(person.User),
            ["chat_type"] = chatType,
            ["query"] = words,
            ["offset"] = offset,
        };
        happenings.Notify(bot, "inline_query", query, 0, QueryLog.Lifetime);
        return id;
    }

    /// <summary>A person sends one of the results that an inline query was answered with.</summary>
    public Entry ChooseInline(Person person, Room room, Bot bot, JsonObject result, string words)
    {
        var content = result["input_message_content"];
        var entry = Speak(
            person,
            room,
            bot,
            Message.Draft with
            {
                ViaBot = bot.User,
                Text =
                    content?["message_text"]?.ToString() ?? result["title"]?.ToString() ?? result["type"]!.ToString(),
                Entities = content?["entities"]?.Deserialize<List<MessageEntity>>(WireJson.Options),
                LinkPreviewOptions = content?["link_preview_options"]?.DeepClone(),
                ReplyMarkup = result["reply_markup"]?.DeepClone(),
            }
        );
        var chosen = new JsonObject
        {
            ["result_id"] = result["id"]!.ToString(),
            ["from"] = EntryJson.ToNode(person.User),
            ["query"] = words,
        };
        happenings.Notify(bot, "chosen_inline_result", chosen, 0);
        return entry;
    }

    /// <summary>A group becomes a supergroup; both say so.</summary>
    public Room Migrate(Room group)
    {
        var successor = world.Migrate(group);
        Say(group, Message.Draft with { MigrateToChatId = successor.Id });
        Say(successor, Message.Draft with { MigrateFromChatId = group.Id });
        world.Journal.Tell("chat", RoomCards.Write(world, group));
        world.Journal.Tell("chat", RoomCards.Write(world, successor));
        return successor;
    }

    /// <summary>Opens a topic in a forum; its id is that of the message that says so.</summary>
    public Topic OpenTopic(Room forum, string name)
    {
        var notice = Say(forum, Message.Draft with { ForumTopicCreated = new JsonObject { ["name"] = name } });
        var topic = new Topic(notice.Message.MessageId, name, Closed: false);
        forum.Topics[topic.ThreadId] = topic;
        world.Journal.Tell("chat", RoomCards.Write(world, forum));
        return topic;
    }

    /// <summary>Blocks or unblocks the bot, which is told of it.</summary>
    public void SetBlocked(Person person, Bot bot, bool blocked)
    {
        if (person.HasBlocked(bot) == blocked)
        {
            return;
        }

        if (blocked)
        {
            person.Block(bot);
        }
        else
        {
            person.Unblock(bot);
        }

        var (was, becomes) = blocked
            ? (MemberStatus.Member, MemberStatus.Kicked)
            : (MemberStatus.Kicked, MemberStatus.Member);
        TellMembership("my_chat_member", bot, world.FindRoom(person.Id)!, person.User, bot.User, was, becomes);
        world.Journal.Tell("person", PersonCards.Write(person));
    }

    /// <summary>Makes somebody, a person or a bot, something else in a chat; the bots in it are told.</summary>
    public void SetStatus(Room room, long userId, string status)
    {
        var subject = world.FindBot(userId);
        var was = subject is null ? room.StatusOf(userId) : room.StatusOf(subject);
        room.Members[userId] = status;
        if (was == status)
        {
            return;
        }

        var user = subject?.User ?? world.PersonOf(userId).User;
        if (subject is not null)
        {
            TellMembership("my_chat_member", subject, room, user, user, was, status);
        }
        else
        {
            foreach (var bot in world.Bots.Where(bot => MemberStatus.Leads(room.StatusOf(bot))))
            {
                TellMembership("chat_member", bot, room, user, user, was, status);
            }
        }

        Announce(room, user, was, status);
        world.Journal.Tell("chat", RoomCards.Write(world, room));
    }

    // In groups, who comes and who goes is said aloud.
    private void Announce(Room room, User user, string was, string becomes)
    {
        if (room.Type == Room.Channel || MemberStatus.IsInside(was) == MemberStatus.IsInside(becomes))
        {
            return;
        }

        var draft = MemberStatus.IsInside(becomes)
            ? Message.Draft with
            {
                From = user,
                NewChatMembers = [user],
            }
            : Message.Draft with
            {
                From = user,
                LeftChatMember = user,
            };
        Say(room, draft);
    }

    // A message that nobody wrote: the chat itself says what happened in it.
    private Entry Say(Room room, Message draft)
    {
        var entry = happenings.Post(world.Transcripts.Between(room, world.Bots.First()), draft, author: null);
        happenings.Show(entry);
        happenings.Deliver(entry);
        return entry;
    }

    private void TellMembership(string kind, Bot bot, Room room, User by, User subject, string was, string becomes) =>
        happenings.Notify(
            bot,
            kind,
            new JsonObject
            {
                ["chat"] = EntryJson.ToNode(room.ToChat()),
                ["from"] = EntryJson.ToNode(by),
                ["date"] = world.Now,
                ["old_chat_member"] = Api.Members.Card(room, subject, was),
                ["new_chat_member"] = Api.Members.Card(room, subject, becomes),
            },
            room.Id
        );
}
