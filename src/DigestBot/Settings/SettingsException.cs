namespace DigestBot.Settings;

/// <summary>The settings cannot be used; the message lists every fault, one a line.</summary>
internal sealed class SettingsException(IReadOnlyList<string> errors)
    : Exception(string.Join(Environment.NewLine, errors.Prepend("The settings cannot be used:")))
{
    public IReadOnlyList<string> Errors => errors;
}
