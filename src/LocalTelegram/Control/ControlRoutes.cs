using LocalTelegram.Faults;

namespace LocalTelegram.Control;

/// <summary>The control API, call by call.</summary>
internal static class ControlRoutes
{
    public static IReadOnlyList<ControlRoute> All { get; } =
    [
        .. World(),
        .. People(),
        .. Talk(),
        ControlRoute.Of<PacingRequest>(
            "PUT",
            "/pacing",
            "Changes how fast bots may send; what is left out stays.",
            (call, wanted) => call.Weather.SetPacing(wanted)
        ),
        ControlRoute.Of<Fault>(
            "POST",
            "/faults",
            "Makes something go wrong: 400, 401, 429, 500, 502, lost_request, lost_reply or delay.",
            (call, fault) => call.Weather.AddFault(fault)
        ),
        ControlRoute.Plain(
            "GET",
            "/faults",
            "What goes wrong just now, and how often each has struck.",
            call => call.Weather.Faults()
        ),
        ControlRoute.Plain("DELETE", "/faults", "Makes everything go right again.", call => call.Weather.ClearFaults()),
    ];

    private static IEnumerable<ControlRoute> World() =>
        [
            ControlRoute.Plain(
                "GET",
                "/state",
                "People, bots and chats, for a list of them.",
                call => call.Looking.State()
            ),
            ControlRoute.Plain(
                "GET",
                "/snapshot",
                "Everything there is, messages and waiting updates too.",
                call => call.Looking.Snapshot()
            ),
            ControlRoute.Plain("POST", "/reset", "Back to the beginning.", call => call.Furnishing.Reset()),
            ControlRoute.Of<NewChat>(
                "POST",
                "/chats",
                "Makes a chat; the bots are its administrators unless said otherwise.",
                (call, wanted) => call.Furnishing.AddChat(wanted)
            ),
            ControlRoute.Of<NewMembership>(
                "PUT",
                "/chats/{chat}/members",
                "Makes a person or bot something in a chat.",
                (call, wanted) => call.Furnishing.SetMembership(call["chat"], wanted)
            ),
            ControlRoute.Of<NewTopic>(
                "POST",
                "/chats/{chat}/topics",
                "Opens a topic in a forum.",
                (call, wanted) => call.Furnishing.OpenTopic(call["chat"], wanted)
            ),
            ControlRoute.Plain(
                "POST",
                "/chats/{chat}/migrate",
                "Makes a group a supergroup with a new id.",
                call => call.Furnishing.Migrate(call["chat"])
            ),
            ControlRoute.Plain(
                "GET",
                "/chats/{chat}/messages",
                "Every message as Bot API JSON, with entities, edits, deleted, warnings and the request that made it; ?bot= picks one bot's private chat.",
                call => call.Looking.Messages(call["chat"], call.Query("bot"))
            ),
            ControlRoute.Of<ReadMark>(
                "PUT",
                "/chats/{chat}/read",
                "Says how far a person has read.",
                (call, mark) => call.Furnishing.MarkRead(call["chat"], mark)
            ),
        ];

    private static IEnumerable<ControlRoute> People() =>
        [
            ControlRoute.Of<NewPerson>(
                "POST",
                "/people",
                "Makes a person, or changes one.",
                (call, wanted) => call.Furnishing.AddPerson(wanted)
            ),
            ControlRoute.Plain(
                "POST",
                "/people/{id}/block",
                "The person blocks the bot.",
                call => call.Furnishing.SetBlocked(call.Id, true, call.Query("bot"))
            ),
            ControlRoute.Plain(
                "POST",
                "/people/{id}/unblock",
                "The person unblocks the bot.",
                call => call.Furnishing.SetBlocked(call.Id, false, call.Query("bot"))
            ),
            ControlRoute.Plain(
                "POST",
                "/people/{id}/deactivate",
                "The person deletes their account.",
                call => call.Furnishing.Deactivate(call.Id)
            ),
            ControlRoute.Of<NewSubscribers>(
                "POST",
                "/subscribers",
                "Makes many people who have all started every bot; they are counted rather than listed.",
                (call, wanted) => call.Furnishing.AddSubscribers(wanted)
            ),
            ControlRoute.Of<NewBot>(
                "POST",
                "/bots",
                "Makes a bot before it calls, or renames one.",
                (call, wanted) => call.Furnishing.AddBot(wanted)
            ),
            ControlRoute.Plain(
                "POST",
                "/bots/{id}/revoke",
                "Makes a bot's token worthless: its calls are answered 401.",
                call => call.Furnishing.Revoke(call.Id)
            ),
        ];

    private static IEnumerable<ControlRoute> Talk() =>
        [
            ControlRoute.Of<NewMessage>(
                "POST",
                "/messages",
                "A person speaks, or sends a file.",
                (call, said) => call.Talking.Speak(said)
            ),
            ControlRoute.Of<NewPress>(
                "POST",
                "/presses",
                "A person presses an inline button.",
                (call, press) => call.Talking.Press(press)
            ),
            ControlRoute.Plain(
                "GET",
                "/presses/{id}",
                "What the bot answered to a press.",
                call => call.Looking.PressAnswer(call["id"])
            ),
            ControlRoute.Of<NewInlineQuery>(
                "POST",
                "/inline_queries",
                "A person writes the bot's name and some words.",
                (call, asked) => call.Talking.AskInline(asked)
            ),
            ControlRoute.Plain(
                "GET",
                "/inline_queries/{id}",
                "What the bot offered.",
                call => call.Looking.InlineAnswer(call["id"])
            ),
            ControlRoute.Of<NewInlineChoice>(
                "POST",
                "/inline_choices",
                "The person sends one of the results.",
                (call, choice) => call.Talking.ChooseInline(choice)
            ),
            new ControlRoute(
                "GET",
                "/files/{**path}",
                "The bytes of a file, by its id or its path.",
                null,
                call => Task.FromResult(call.Gate.Write(() => call.Looking.Download(call["path"])))
            ),
            new ControlRoute(
                "GET",
                "/events",
                "What changes, as it changes: server-sent events named message, edit, delete, answer, inline_answer, action, chat, person, bot, refusal and reset.",
                null,
                call => call.Events.WriteAsync(call.Http)
            ),
        ];
}
