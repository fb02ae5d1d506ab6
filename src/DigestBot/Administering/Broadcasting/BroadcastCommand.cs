using System.Globalization;
using System.Text.RegularExpressions;
using DigestBot.Conversing;
using DigestBot.Conversing.Choosing;
using DigestBot.Messages;
using DigestBot.Storing.Administration;
using DigestBot.Storing.Deliveries;
using DigestBot.Telegram;
using DigestBot.Texts;

namespace DigestBot.Administering.Broadcasting;

/// <summary>
/// <c>/broadcast</c>: one message to many, a text behind the command or the message that it replies to. First a
/// preview, then to whom, then the word to begin; later its progress, with a pause. All but the first step are buttons.
/// </summary>
internal sealed partial class BroadcastCommand(
    BroadcastStore broadcasts,
    Audiences audiences,
    DraftPages pages,
    PauseStore pauses,
    Administrators administrators,
    OpenQuestions open,
    Me me,
    TimeProvider clock
) : ICommand
{
    /// <summary>No answer of its own: <see cref="BroadcastKeeper"/> brings the pages of all administrators up to date at once.</summary>
    private static readonly IReadOnlyList<OutgoingMessage> ShownByKeeper = [];

    public string Name => "broadcast";

    public bool ForAdministrators => true;

    public string Describe(Phrases phrases) => phrases.BroadcastDescription;

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation)
    {
        if (!question.Chat.IsPrivate)
        {
            var way = (await me.LinksAsync(cancellation)).To(DeepLink.HelpParameter);
            return [question.Tell(Answers.WayToPrivate(question, question.Phrases.BroadcastInPrivate, way))];
        }

        if (Step().Match(question.Argument) is { Success: true } step)
        {
            var (act, value) = (step.Groups["act"].Value, step.Groups["value"].Value);
            // What is typed is a text to be sent, but for what was asked for.
            if (question.IsPress || act == "buttons")
            {
                var id = int.Parse(step.Groups["id"].Value, CultureInfo.InvariantCulture);
                return await ActAsync(question, id, act, value, cancellation);
            }
        }

        return await DraftAsync(question, cancellation);
    }

    private async Task<IReadOnlyList<OutgoingMessage>> DraftAsync(Question question, CancellationToken cancellation)
    {
        var said = question.Said;
        if (question.Argument.Length == 0 && said?.ReplyToMessage is null)
        {
            return [new TextMessage(question.Phrases.BroadcastHow)];
        }

        var message =
            question.Argument.Length == 0
                ? Repetition.Of(said!.ReplyToMessage!)
                : Repetition.Of(said!, from: said!.Text!.TakeWhile(letter => !char.IsWhiteSpace(letter)).Count());
        if (message is null)
        {
            return [new TextMessage(question.Phrases.BroadcastKindUnknown)];
        }

        var draft = await broadcasts.DraftAsync(message);
        return [message, await ToWhomAsync(question, draft, cancellation)];
    }

    private async Task<IReadOnlyList<OutgoingMessage>> ActAsync(
        Question question,
        int id,
        string act,
        string value,
        CancellationToken cancellation
    )
    {
        var phrases = question.Phrases;
        return (act, broadcasts.Find(id)) switch
        {
            ("whom", { State: BroadcastState.Draft } draft) =>
            [
                question.InPlace(await ToWhomAsync(question, draft, cancellation)),
            ],
            ("tags", { State: BroadcastState.Draft } draft) =>
            [
                question.InPlace(DraftPages.ByTag(phrases, draft, await audiences.SurveyAsync(cancellation))),
            ],
            ("to", { State: BroadcastState.Draft }) when Audience(value) is { } audience => await ChooseAsync(
                question,
                id,
                audience,
                cancellation
            ),
            ("me", { State: BroadcastState.Draft } draft) => [draft.Message, new Toast(phrases.BroadcastTestSent)],
            ("buttons", { State: BroadcastState.Draft }) => await PutButtonsAsync(question, id, value, cancellation),
            ("drop", { State: BroadcastState.Draft }) => await DropAsync(question, id),
            ("begin", { State: BroadcastState.Draft, Audience: not null } draft) => await BeginAsync(
                question,
                draft,
                cancellation
            ),
            ("pause", { State: BroadcastState.Running } running) => await PauseAsync(running),
            ("goon", { State: BroadcastState.Running } running) => await GoOnAsync(running),
            ("cancel", { State: BroadcastState.Running } running) => await CancelAsync(question, running),
            _ => [question.InPlace(new TextMessage(phrases.BroadcastOver))],
        };
    }

    private async Task<TextMessage> ToWhomAsync(Question question, Broadcast draft, CancellationToken cancellation) =>
        DraftPages.ToWhom(question.Phrases, draft, await audiences.SurveyAsync(cancellation));

    private async Task<IReadOnlyList<OutgoingMessage>> ChooseAsync(
        Question question,
        int id,
        Audience audience,
        CancellationToken cancellation
    )
    {
        var chats = await audiences.ChatsOfAsync(audience, cancellation);
        return await broadcasts.ChangeAsync(id, draft => draft with { Audience = audience }) is { } chosen
            ? [question.InPlace(pages.Confirm(question.Phrases, chosen, chats.Count))]
            : [question.InPlace(new TextMessage(question.Phrases.BroadcastOver))];
    }

    private async Task<IReadOnlyList<OutgoingMessage>> PutButtonsAsync(
        Question question,
        int id,
        string typed,
        CancellationToken cancellation
    )
    {
        var (rows, wrong) = TypedButtons.Read(typed);
        if (rows.Count == 0)
        {
            open.Ask(question.Chat, $"{Name} {id} buttons");
            return
            [
                new TextMessage(
                    wrong is null ? question.Phrases.BroadcastButtonsHow : question.Phrases.BroadcastButtonsWrong(wrong)
                ),
            ];
        }

        return
            await broadcasts.ChangeAsync(id, draft => draft with { Message = draft.Message with { Buttons = rows } })
                is { } changed
            ? [changed.Message, await ToWhomAsync(question, changed, cancellation)]
            : [new TextMessage(question.Phrases.BroadcastOver)];
    }

    private async Task<IReadOnlyList<OutgoingMessage>> DropAsync(Question question, int id)
    {
        await broadcasts.DropAsync(id);
        return [question.InPlace(new TextMessage(question.Phrases.BroadcastDropped))];
    }

    private async Task<IReadOnlyList<OutgoingMessage>> BeginAsync(
        Question question,
        Broadcast draft,
        CancellationToken cancellation
    )
    {
        var chats = await audiences.ChatsOfAsync(draft.Audience!, cancellation);
        if (chats.Count == 0)
        {
            return [question.InPlace(pages.Confirm(question.Phrases, draft, chats: 0))];
        }

        var (running, tally) = (
            draft with
            {
                State = BroadcastState.Running,
            },
            new Tally(chats.Count, Sent: 0, new Dictionary<string, int>())
        );
        var begun = await broadcasts.BeginAsync(
            draft.Id,
            chats,
            [
                .. administrators.All.Select(one =>
                    (one.Chat, ProgressPage.Of(one.Phrases, running, tally, pause: null, perSecond: null))
                ),
            ]
        );
        return
        [
            question.InPlace(
                new TextMessage(begun is null ? question.Phrases.BroadcastOver : question.Phrases.BroadcastBegun)
            ),
        ];
    }

    private async Task<IReadOnlyList<OutgoingMessage>> PauseAsync(Broadcast running)
    {
        await pauses.BeginAsync(
            new Pause(running.Campaign, "an administrator paused it", clock.GetUtcNow(), Until: null)
        );
        return ShownByKeeper;
    }

    private async Task<IReadOnlyList<OutgoingMessage>> GoOnAsync(Broadcast running)
    {
        if (pauses.Find(running.Campaign) is { } pause)
        {
            await pauses.BeginAsync(pause with { Until = clock.GetUtcNow() }); // whoever keeps the pauses ends it now
        }

        return ShownByKeeper;
    }

    private async Task<IReadOnlyList<OutgoingMessage>> CancelAsync(Question question, Broadcast running) =>
        await broadcasts.CancelAsync(running.Id) is null
            ? [question.InPlace(new TextMessage(question.Phrases.BroadcastOver))]
            : ShownByKeeper;

    private static Audience? Audience(string value) =>
        value.Split(' ', 2) switch
        {
            ["all"] => new Audience(AudienceKind.All),
            ["groups"] => new Audience(AudienceKind.Groups),
            ["readers", var language] when Enum.TryParse<Language>(language, out _) => new Audience(
                AudienceKind.Readers,
                language
            ),
            ["followers", var slug] => new Audience(AudienceKind.Followers, slug),
            _ => null,
        };

    [GeneratedRegex(
        @"^(?<id>\d{1,9}) (?<act>whom|tags|to|me|buttons|drop|begin|pause|goon|cancel)(\s+(?<value>.*))?$",
        RegexOptions.Singleline
    )]
    private static partial Regex Step();
}
