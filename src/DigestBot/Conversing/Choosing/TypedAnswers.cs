using DigestBot.Texts;

namespace DigestBot.Conversing.Choosing;

/// <summary>
/// Plain text that answers a question of the bot's: a reply to the message that asks or, in private, what is typed
/// right after it. In groups people talk with each other, so there it takes a reply.
/// </summary>
internal sealed class TypedAnswers(OpenQuestions open, FreeText freeText)
{
    /// <param name="question">What was typed.</param>
    /// <param name="repliedTo">The text of the bot's message that it replies to; null for none.</param>
    /// <returns>The command that it stands for; null where it answers nothing.</returns>
    public string? CommandFor(Question question, string? repliedTo)
    {
        // Who types a command has gone on to something else, whatever was asked.
        if (TypedCommand.Read(question.Argument) is not null)
        {
            return null;
        }

        if (repliedTo is not null && AskedIn(repliedTo) is { } asked)
        {
            return $"/{asked} {question.Argument}";
        }

        // Who types a date or a tag at the question for a city has gone on to reading.
        return
            question.Chat.IsPrivate
            && open.Find(question.Chat) is { } command
            && (TypedTime.Read(question.Argument) is not null || !AsksForTime(command) || !freeText.Names(question))
            ? $"/{command} {question.Argument}"
            : null;
    }

    /// <summary>What is typed in answer to a page of the settings completes this command; null where nothing is typed.</summary>
    public static string? CommandOf(string page) =>
        page switch
        {
            "hour" or "zone" => $"settings {page}",
            "tags" => "follow",
            "mute" => "mute",
            _ => null,
        };

    private static bool AsksForTime(string command) =>
        command.EndsWith("hour", StringComparison.Ordinal) || command.EndsWith("zone", StringComparison.Ordinal);

    /// <summary>What the bot asked in a message of its own, whichever language it was in.</summary>
    private static string? AskedIn(string text) =>
        Enum.GetValues<Language>()
            .SelectMany(language => Prompts(Phrases.In(language)))
            .Where(prompt => text.Contains(prompt.Text, StringComparison.Ordinal))
            .Select(prompt => prompt.Command)
            .FirstOrDefault();

    private static IEnumerable<(string Text, string Command)> Prompts(Phrases phrases) =>
        [
            (phrases.OnboardingStep(OnboardingPages.HourStep, phrases.ChooseHour), "setup hour"),
            (phrases.OnboardingStep(OnboardingPages.HourStep, phrases.ChooseZone), "setup zone"),
            (phrases.OnboardingStep(OnboardingPages.TopicsStep, phrases.ChooseTags), "setup topics"),
            (phrases.ChooseHour, "settings hour"),
            (phrases.ChooseZone, "settings zone"),
            (phrases.ChooseTags, "follow"),
            (phrases.ChooseMuted, "mute"),
        ];
}
