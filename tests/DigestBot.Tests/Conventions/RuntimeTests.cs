using System.Text.Json;
using DigestBot.Hosting;

namespace DigestBot.Tests.Conventions;

/// <summary>What the program asks of the runtime.</summary>
public sealed class RuntimeTests
{
    [Fact]
    public void Memory_is_collected_as_for_a_small_service()
    {
        var config = Path.ChangeExtension(typeof(BotHost).Assembly.Location, ".runtimeconfig.json");

        JsonDocument
            .Parse(File.ReadAllText(config))
            .RootElement.GetProperty("runtimeOptions")
            .GetProperty("configProperties")
            .GetProperty("System.GC.Server")
            .GetBoolean()
            .ShouldBeFalse();
    }
}
