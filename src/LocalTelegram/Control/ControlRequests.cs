namespace LocalTelegram.Control;

/// <summary>A chat to be made.</summary>
/// <param name="Type">One of private, group, supergroup and channel.</param>
/// <param name="Title">Its title, or the person's first name; a private chat needs none.</param>
/// <param name="Username">Without the at sign.</param>
/// <param name="Id">The id wanted; by default the next free one.</param>
/// <param name="IsForum">Whether it has topics.</param>
/// <param name="BotStatus">What the bots are in it: administrator (the default), member, left or kicked.</param>
/// <param name="Members">User ids with their status.</param>
/// <param name="Description">What it says of itself.</param>
internal sealed record NewChat(
    string Type,
    string? Title = null,
    string? Username = null,
    long? Id = null,
    bool IsForum = false,
    string? BotStatus = null,
    Dictionary<long, string>? Members = null,
    string? Description = null
);

/// <summary>A person speaks.</summary>
/// <param name="ChatId">Where: a number, or a username with its at sign.</param>
/// <param name="From">The speaker's user id, made on first use; in a private chat it may be left out.</param>
/// <param name="Text">The words.</param>
/// <param name="Bot">To which bot, in a private chat with several: its id or username.</param>
/// <param name="ReplyToMessageId">What is answered.</param>
/// <param name="MessageThreadId">In which topic.</param>
/// <param name="Document">A file that comes with the words, which are then its caption.</param>
/// <param name="As">The chat as which it is said: the group itself, for an administrator who stays unnamed, or a channel.</param>
/// <param name="OldApp">Whether the speaker's app knows no ephemeral commands, so that all see what is said.</param>
internal sealed record NewMessage(
    ChatName ChatId,
    long? From = null,
    string? Text = null,
    ChatName? Bot = null,
    int? ReplyToMessageId = null,
    int? MessageThreadId = null,
    NewFile? Document = null,
    ChatName? As = null,
    bool OldApp = false
);

/// <summary>A file that a person sends.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Content">Its bytes, in base64.</param>
/// <param name="MimeType">Its kind.</param>
internal sealed record NewFile(string FileName, byte[] Content, string? MimeType = null);

/// <summary>A person presses a button.</summary>
/// <param name="ChatId">Where.</param>
/// <param name="From">Who: a user id, made on first use.</param>
/// <param name="Data">The button's callback data.</param>
/// <param name="MessageId">Under which message.</param>
/// <param name="Bot">Whose message, in a private chat with several bots.</param>
/// <param name="EphemeralMessageId">Under which ephemeral message, instead of the message id.</param>
internal sealed record NewPress(
    ChatName ChatId,
    long From,
    string Data,
    int MessageId = 0,
    ChatName? Bot = null,
    int? EphemeralMessageId = null
);

/// <summary>A person to be made, or to be known better.</summary>
/// <param name="Id">The user id wanted; by default the next free one.</param>
/// <param name="FirstName">The name.</param>
/// <param name="LastName">The family name.</param>
/// <param name="Username">Without the at sign.</param>
/// <param name="LanguageCode">Such as zh-hans.</param>
internal sealed record NewPerson(
    long? Id = null,
    string? FirstName = null,
    string? LastName = null,
    string? Username = null,
    string? LanguageCode = null
);

/// <summary>Somebody becomes something in a chat.</summary>
/// <param name="UserId">A person's or a bot's id.</param>
/// <param name="Status">creator, administrator, member, left or kicked.</param>
internal sealed record NewMembership(long UserId, string Status);

/// <summary>A bot to be there before it calls.</summary>
/// <param name="Token">Its token.</param>
/// <param name="Username">Without the at sign.</param>
/// <param name="FirstName">Its name.</param>
internal sealed record NewBot(string Token, string? Username = null, string? FirstName = null);

/// <summary>Many people who have all started every bot.</summary>
/// <param name="Count">How many.</param>
/// <param name="FirstId">The first of their ids, which then rise by one.</param>
internal sealed record NewSubscribers(int Count, long? FirstId = null);

/// <summary>How far a person has read.</summary>
/// <param name="From">The person's user id.</param>
/// <param name="MessageId">The last message seen.</param>
internal sealed record ReadMark(long From, int MessageId);

/// <summary>A person writes <c>@bot words</c> somewhere.</summary>
/// <param name="From">Who: a user id, made on first use.</param>
/// <param name="Query">The words.</param>
/// <param name="Offset">Where to go on, as the bot's last answer said.</param>
/// <param name="ChatType">In what kind of chat: sender, private, group, supergroup or channel.</param>
/// <param name="Bot">Which bot.</param>
internal sealed record NewInlineQuery(
    long From,
    string? Query = null,
    string? Offset = null,
    string? ChatType = null,
    ChatName? Bot = null
);

/// <summary>A person sends one of the results.</summary>
/// <param name="InlineQueryId">The query.</param>
/// <param name="ResultId">The result.</param>
/// <param name="ChatId">Where it is sent.</param>
/// <param name="Query">The words that were asked.</param>
internal sealed record NewInlineChoice(string InlineQueryId, string ResultId, ChatName ChatId, string? Query = null);

/// <summary>A topic to be opened.</summary>
/// <param name="Name">What stands above it.</param>
internal sealed record NewTopic(string Name);
