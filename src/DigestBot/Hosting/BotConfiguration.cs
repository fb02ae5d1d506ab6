namespace DigestBot.Hosting;

/// <summary>Where settings come from: the file beside the program, then user secrets, then the environment.</summary>
internal static class BotConfiguration
{
    public static IConfigurationRoot Load() =>
        new ConfigurationBuilder()
            // Not the working folder: `dotnet run --project` would take the project's, where no settings lie.
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile(BesideTheProgram("appsettings.json"), optional: true)
            .AddUserSecrets(typeof(BotConfiguration).Assembly, optional: true)
            .AddEnvironmentVariables()
            .Build();

    /// <summary>A program of one file unpacks itself elsewhere; what the operator wrote lies beside the file.</summary>
    private static string BesideTheProgram(string name) =>
        Path.Combine(Path.GetDirectoryName(Environment.ProcessPath) ?? AppContext.BaseDirectory, name);
}
