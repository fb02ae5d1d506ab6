namespace LocalTelegram.Control;

/// <summary>Where the calls under <c>/local/</c> live.</summary>
internal static class ControlEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var local = app.MapGroup("/local").AddEndpointFilter<LoopbackOnly>().ExcludeFromDescription();
        foreach (var route in ControlRoutes.All)
        {
            Delegate handle = (HttpContext http) => route.Handle(new ControlCall(http));
            local.MapMethods(route.Path, [route.Verb], handle);
        }

        local.MapGet("/openapi.json", () => Results.Json(ControlDocument.Write()));
    }
}
