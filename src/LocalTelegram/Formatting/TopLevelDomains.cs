namespace LocalTelegram.Formatting;

/// <summary>
/// The top-level domains that make a link of words with a dot between them, without any scheme: those of TDLib, which are
/// IANA's (<see href="https://data.iana.org/TLD/tlds-alpha-by-domain.txt"/>).
/// </summary>
internal static class TopLevelDomains
{
    private static readonly Lazy<HashSet<string>> All = new(Load);

    public static bool Contains(string domain) => All.Value.Contains(domain);

    private static HashSet<string> Load()
    {
        using var resource = typeof(TopLevelDomains).Assembly.GetManifestResourceStream("TopLevelDomains.txt")!;
        using var reader = new StreamReader(resource);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
