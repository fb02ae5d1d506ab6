using DigestBot.Delivering;
using DigestBot.Hosting;
using DigestBot.Settings;
using DigestBot.Tests.Parsing;
using Microsoft.Extensions.Configuration;

namespace DigestBot.Tests.Settings;

public sealed class BotSettingsTests
{
    private const string Token = "123456:abcdefghijklmnopqrstuvwxyzABCDEFGHI";

    [Fact]
    public void With_nothing_set_the_bot_is_local_and_its_store_fresh()
    {
        var settings = Read();

        settings.IsLocal.ShouldBeTrue();
        settings.StartsFresh.ShouldBeTrue();
        settings.Urls.ShouldBe([new Uri("http://localhost:5080")]);
        settings.Publishing.Group.ShouldBe("@ai_news_plus");
        settings.Publishing.TimeZone.Id.ShouldBe("Asia/Shanghai");
        settings.Publishing.MaxAge.ShouldBe(TimeSpan.FromDays(2));
        settings.Delivering.ShouldBe(new DeliveringSettings(30, 1, 20, null));
    }

    [Fact]
    public void With_a_token_the_store_is_kept()
    {
        var settings = Read(("Telegram:Token", Token));

        settings.IsLocal.ShouldBeFalse();
        settings.StartsFresh.ShouldBeFalse();
        settings.StoreFiles.Database.ShouldBe(Path.GetFullPath("data/digestbot.db"));
    }

    [Fact]
    public void Administrators_are_read_from_a_line_or_a_list()
    {
        Read(("Telegram:Admins", "1, 22,333")).Telegram.Admins.ShouldBe([1, 22, 333]);
        Read(("Telegram:Admins:0", "1"), ("Telegram:Admins:1", "22")).Telegram.Admins.ShouldBe([1, 22]);
    }

    [Theory]
    [InlineData("Telegram:ApiBaseUrl", "ftp://example.com")]
    [InlineData("Telegram:Admins", "me")]
    [InlineData("Importing:Folder", "/no/such/folder")]
    [InlineData("Importing:BaseUrl", "/news")]
    [InlineData("Importing:BaseUrl", "ftp://example.com/")]
    [InlineData("Importing:BaseUrl", "https://example.com/?page=1")]
    [InlineData("Storing:KeepDeliveries", "0")]
    [InlineData("Storing:LeastFree", "plenty")]
    [InlineData("Publishing:Group", "t.me/group")]
    [InlineData("Publishing:Topic", "-4")]
    [InlineData("Publishing:At", "25:00")]
    [InlineData("Publishing:ExpectedBy", "never")]
    [InlineData("Publishing:Pin", "yes")]
    [InlineData("Publishing:TimeZone", "Mars/Olympus")]
    [InlineData("Publishing:MaxAge", "-1")]
    [InlineData("Delivering:PerSecond", "fast")]
    [InlineData("Delivering:PaidPerSecond", "30")]
    [InlineData("Delivering:WhenUnknown", "1")]
    [InlineData("Urls", "localhost:5080")]
    [InlineData("Urls", "http://0.0.0.0:5080")] // without a token
    public void A_wrong_value_is_refused_with_its_key_its_value_and_what_is_allowed(string key, string value)
    {
        var refusal = Should.Throw<SettingsException>(() => Read((key, value)));

        var message = refusal.Errors.ShouldHaveSingleItem();
        message.ShouldStartWith($"{key} is '{value}'; allowed is ");
    }

    [Theory]
    [InlineData("https://example.com", "https://example.com/")]
    [InlineData("https://example.com/news", "https://example.com/news/")]
    [InlineData("http://example.com/news/", "http://example.com/news/")]
    public void Relative_addresses_start_from_a_folder(string value, string folder) =>
        Read(("Importing:BaseUrl", value)).Importing.BaseUrl.ShouldBe(new Uri(folder));

    [Fact]
    public void Everything_that_is_wrong_is_said_in_one_go() =>
        Should
            .Throw<SettingsException>(() => Read(("Publishing:At", "x"), ("Delivering:PerSecond", "0"), ("Urls", "x")))
            .Errors.Count.ShouldBe(3);

    [Theory]
    [InlineData("Publishing:Atz", "08:30")]
    [InlineData("Telegram:Admin", "1003")]
    [InlineData("Publishing:At:Morning", "08:30")]
    public void A_misspelt_key_is_refused_with_those_that_are_allowed(string key, string value)
    {
        var message = Should.Throw<SettingsException>(() => Read((key, value))).Errors.ShouldHaveSingleItem();

        message.ShouldStartWith($"{key} is no setting; allowed are ");
        message.ShouldContain(
            key.StartsWith("Publishing", StringComparison.Ordinal) ? "Publishing:At," : "Telegram:Admins"
        );
        message.ShouldNotContain(value);
    }

    [Fact]
    public void Keys_are_taken_in_any_case_and_other_programs_sections_are_theirs() =>
        Read(("PUBLISHING:AT", "08:30"), ("Postgres:Port", "5432")).Publishing.At.ShouldBe(new TimeOnly(8, 30));

    [Fact]
    public void The_settings_file_that_comes_with_the_program_is_right() =>
        BotSettings
            .Read(new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "appsettings.json")).Build())
            .IsLocal.ShouldBeTrue();

    [Theory]
    [InlineData("Telegram:Token")]
    [InlineData("Importing:ApiKey")]
    public void A_wrong_secret_is_refused_without_being_shown(string key)
    {
        var refusal = Should.Throw<SettingsException>(() => Read((key, "hush-hush")));

        refusal.Message.ShouldContain(key);
        refusal.Message.ShouldNotContain("hush");
    }

    private static BotSettings Read(params (string Key, string Value)[] settings) =>
        BotSettings.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))
                .Build()
        );
}
