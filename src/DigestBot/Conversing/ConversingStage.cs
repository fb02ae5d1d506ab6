using DigestBot.Conversing.Choosing;
using DigestBot.Conversing.Commands;
using DigestBot.Conversing.Inline;
using DigestBot.Conversing.Reading;
using DigestBot.Telegram;

namespace DigestBot.Conversing;

/// <summary>Registers what answers people. The order of the commands is the order of the menu.</summary>
internal static class ConversingStage
{
    public static IServiceCollection AddConversing(this IServiceCollection services) =>
        services
            .AddCommand<LatestCommand>()
            .AddCommand<DayCommand>()
            .AddCommand<TagsCommand>()
            .AddCommand<TagCommand>()
            .AddCommand<SearchCommand>()
            .AddCommand<StoryCommand>()
            .AddCommand<SubscribeCommand>()
            .AddCommand<UnsubscribeCommand>()
            .AddCommand<FollowCommand>()
            .AddCommand<MuteCommand>()
            .AddCommand<SettingsCommand>()
            .AddCommand<OnboardingCommand>()
            .AddCommand<PrivacyCommand>()
            .AddCommand<HelpCommand>()
            .AddCommand<StartCommand>()
            .AddSingleton(provider => new Lazy<CommandBook>(provider.GetRequiredService<CommandBook>))
            .AddSingleton<CommandBook>()
            .AddSingleton<HotTags>()
            .AddSingleton<Answers>()
            .AddSingleton<DayBrowser>()
            .AddSingleton<CalendarMonths>()
            .AddSingleton<SubscriptionDesk>()
            .AddSingleton<SubscriberRecord>()
            .AddSingleton<OpenQuestions>()
            .AddSingleton<TypedAnswers>()
            .AddSingleton<TagNames>()
            .AddSingleton<Membership>()
            .AddSingleton<FreeText>()
            .AddSingleton<InlineOffers>()
            .AddSingleton<InlineMode>()
            .AddSingleton<IUpdateHandler, Conversation>()
            .AddSingleton<MenuChanges>()
            .AddHostedService<CommandMenu>();

    public static IServiceCollection AddCommand<TCommand>(this IServiceCollection services)
        where TCommand : class, ICommand =>
        services.AddSingleton<TCommand>().AddSingleton<ICommand>(provider => provider.GetRequiredService<TCommand>());
}
