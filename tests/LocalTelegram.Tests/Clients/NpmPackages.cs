namespace LocalTelegram.Tests.Clients;

/// <summary>
/// What some tests need from npm. It is found where an environment variable says, or in <c>artifacts/npm</c>:
/// <c>npm install --prefix artifacts/npm @prebuilt-tdlib/linux-x64-glibc@0.1008067.0 grammy@1.46.0</c>.
/// </summary>
internal static class NpmPackages
{
    /// <summary>The full path; the test is skipped where there is nothing, and fails where there must be.</summary>
    /// <param name="variable">The environment variable that may hold the path.</param>
    /// <param name="inside">The path within <c>node_modules</c>.</param>
    public static string Required(string variable, string inside)
    {
        var candidates = new[]
        {
            Environment.GetEnvironmentVariable(variable),
            RepositoryRoot.Find(Path.Combine("artifacts/npm/node_modules", inside)),
        };
        if (candidates.FirstOrDefault(Path.Exists) is { } path)
        {
            return path;
        }

        var reason = $"{inside} is missing: set {variable}, or install it from npm in artifacts/npm.";
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", reason);
        throw new FileNotFoundException(reason);
    }
}
