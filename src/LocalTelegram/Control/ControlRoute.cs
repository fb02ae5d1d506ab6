namespace LocalTelegram.Control;

/// <summary>One call of the control API, as it is mapped and documented.</summary>
/// <param name="Verb">The HTTP method.</param>
/// <param name="Path">Under <c>/local</c>.</param>
/// <param name="Summary">What it does, in one sentence.</param>
/// <param name="Body">What it takes as JSON; null for nothing.</param>
/// <param name="Handle">Carries it out.</param>
internal sealed record ControlRoute(
    string Verb,
    string Path,
    string Summary,
    Type? Body,
    Func<ControlCall, Task<IResult>> Handle
)
{
    public static ControlRoute Plain(string verb, string path, string summary, Func<ControlCall, object> act) =>
        new(verb, path, summary, null, call => Task.FromResult(call.Gate.Do(() => act(call))));

    public static ControlRoute Of<TBody>(
        string verb,
        string path,
        string summary,
        Func<ControlCall, TBody, object> act
    ) => new(verb, path, summary, typeof(TBody), call => call.Gate.Do<TBody>(call.Http, body => act(call, body)));
}

/// <summary>A control call while it is carried out.</summary>
/// <param name="Http">The request.</param>
internal sealed record ControlCall(HttpContext Http)
{
    public Gate Gate => Http.RequestServices.GetRequiredService<Gate>();

    public Furnishing Furnishing => Http.RequestServices.GetRequiredService<Furnishing>();

    public Talking Talking => Http.RequestServices.GetRequiredService<Talking>();

    public Looking Looking => Http.RequestServices.GetRequiredService<Looking>();

    public Weather Weather => Http.RequestServices.GetRequiredService<Weather>();

    public EventStream Events => Http.RequestServices.GetRequiredService<EventStream>();

    /// <summary>A part of the path.</summary>
    public string this[string name] => Http.Request.RouteValues[name]?.ToString() ?? "";

    /// <summary>A part of the path that is a number.</summary>
    public long Id =>
        long.TryParse(this["id"], out var id) ? id : throw new ControlException(400, $"'{this["id"]}' is no number.");

    /// <summary>A parameter of the query; null where it is absent.</summary>
    public string? Query(string name) => Http.Request.Query[name].FirstOrDefault();
}
