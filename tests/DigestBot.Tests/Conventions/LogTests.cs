using System.Reflection;
using DigestBot.Hosting;
using Microsoft.Extensions.Logging;

namespace DigestBot.Tests.Conventions;

/// <summary>What is logged can be told apart and looked up: one event id a thing, in one hundred a room.</summary>
public sealed class LogTests
{
    private static readonly IReadOnlyList<(string Name, LoggerMessageAttribute Message)> Messages =
    [
        .. from type in typeof(BotHost).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        let message = method.GetCustomAttribute<LoggerMessageAttribute>()
        where message is not null
        select ($"{type.Name}.{method.Name}", message),
    ];

    [Fact]
    public void No_two_things_share_an_event_id()
    {
        Messages.Count.ShouldBeGreaterThan(40, "they are not seen");
        Messages
            .GroupBy(entry => entry.Message.EventId)
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(entry => entry.Name))}")
            .ShouldBeEmpty();
    }

    /// <summary>A person's text would come in by a name such as these.</summary>
    [Fact]
    public void No_log_line_has_a_place_for_what_a_person_wrote() =>
        Messages
            .Where(entry =>
                entry.Message.Message.Contains("{Text}", StringComparison.OrdinalIgnoreCase)
                || entry.Message.Message.Contains("{Query}", StringComparison.OrdinalIgnoreCase)
                || entry.Message.Message.Contains("{Words}", StringComparison.OrdinalIgnoreCase)
                || entry.Message.Message.Contains("{Update}", StringComparison.OrdinalIgnoreCase)
            )
            .Select(entry => entry.Name)
            .ShouldBeEmpty();
}
