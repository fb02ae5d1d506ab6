namespace LocalTelegram.Api;

/// <summary>The <c>language_code</c> of profile texts and commands: two letters, or none for everybody else.</summary>
internal static class Languages
{
    /// <exception cref="ApiException">It is no such code.</exception>
    public static string Read(Call call)
    {
        var code = call.Arguments.Text("language_code");
        return code.Length is 0 or 2 && code.All(char.IsAsciiLetterLower)
            ? code
            : throw ApiException.BadRequest("invalid language code specified");
    }
}
