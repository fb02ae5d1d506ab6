using System.Text.Json;
using LocalTelegram.Wire;
using LocalTelegram.World;

namespace LocalTelegram.Control;

/// <summary>Carries out a control call under the world's gate, and writes down what comes of it.</summary>
internal sealed class Gate(TelegramWorld world)
{
    public IResult Do(Func<object> act) => Write(() => Results.Json(act(), WireJson.Options));

    /// <summary>The same where the answer is no JSON.</summary>
    public IResult Write(Func<IResult> act)
    {
        try
        {
            lock (world.Gate)
            {
                return act();
            }
        }
        catch (ControlException refusal)
        {
            return Results.Problem(refusal.Message, statusCode: refusal.Status);
        }
    }

    /// <summary>The same with a body: JSON in snake case.</summary>
    public async Task<IResult> Do<TBody>(HttpContext http, Func<TBody, object> act)
    {
        try
        {
            var body = await http.Request.ReadFromJsonAsync<TBody>(ControlJson.Options, http.RequestAborted);
            return body is null ? Results.Problem("The body is empty.", statusCode: 400) : Do(() => act(body));
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return Results.Problem($"The body is not the JSON expected: {wrong.Message}", statusCode: 400);
        }
    }
}
