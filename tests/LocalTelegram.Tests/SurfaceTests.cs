namespace LocalTelegram.Tests;

public sealed class SurfaceTests
{
    [Fact]
    public void Hosts_and_tests_see_the_options_the_client_and_two_methods_and_nothing_else() =>
        typeof(LocalTelegramClient)
            .Assembly.GetExportedTypes()
            .Select(type => type.Name)
            .ShouldBe(
                [
                    "LocalChat",
                    "LocalPacing",
                    "LocalPerson",
                    "LocalTelegramClient",
                    "LocalTelegramEndpoints",
                    "LocalTelegramOptions",
                    "LocalTelegramServiceCollectionExtensions",
                    "LocalWorld",
                    "Program", // The web SDK makes it public.
                ],
                ignoreOrder: true
            );
}
