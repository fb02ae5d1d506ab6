using DigestBot.Administering;
using DigestBot.CommandLine;
using DigestBot.Conversing;
using DigestBot.Delivering;
using DigestBot.Hosting;
using DigestBot.Importing;
using DigestBot.Publishing;
using DigestBot.Searching;
using DigestBot.Storing;
using DigestBot.Tagging;
using DigestBot.Telegram;

return await Verbs.InvokeAsync(args);

/// <summary>The contents: one line a stage, in the order in which a digest passes through.</summary>
internal static class Stages
{
    public static void Add(IServiceCollection services, BotSettings settings, Store store) =>
        services
            .AddImporting(settings.Importing) // a Markdown file comes in and is parsed
            .AddTagging(settings.Tagging) // its stories learn what they are about
            .AddStoring(settings.Storing, settings.StoreFiles, store) // it is kept
            .AddSearching(settings.StoreFiles.Index) // and can be found by its words
            .AddPublishing(settings.Publishing) // rendered, and written down as deliveries
            .AddDelivering(settings.Delivering) // which leave at Telegram's pace
            .AddTelegram(settings.Telegram) // through the only room that speaks to it
            .AddConversing() // and people ask about it
            .AddAdministering(); // or decide over it
}
