using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.RegularExpressions;

namespace LocalTelegram.Control;

/// <summary>The control API in OpenAPI (<see href="https://spec.openapis.org/oas/v3.1.0"/>), made from its routes.</summary>
internal static partial class ControlDocument
{
    public static JsonObject Write()
    {
        var paths = new JsonObject();
        foreach (var calls in ControlRoutes.All.GroupBy(route => route.Path))
        {
            paths["/local" + calls.Key.Replace("**", "", StringComparison.Ordinal)] = new JsonObject(
                calls.Select(route => KeyValuePair.Create(Verb(route), (JsonNode?)Operation(route)))
            );
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "LocalTelegram",
                ["version"] = "1.0",
                ["description"] = "Plays the people of a local Telegram, and looks at what came of it.",
            },
            ["paths"] = paths,
        };
    }

    private static string Verb(ControlRoute route) =>
        route.Verb switch
        {
            "GET" => "get",
            "PUT" => "put",
            "DELETE" => "delete",
            _ => "post",
        };

    private static JsonObject Operation(ControlRoute route)
    {
        var operation = new JsonObject
        {
            ["summary"] = route.Summary,
            ["parameters"] = new JsonArray([.. Placeholder().Matches(route.Path).Select(Parameter)]),
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject { ["description"] = "Done." },
                ["400"] = new JsonObject { ["description"] = "The call is wrong; the problem says how to mend it." },
                ["403"] = new JsonObject { ["description"] = "The caller is not on this machine, or on another site." },
                ["404"] = new JsonObject { ["description"] = "What is named is not there." },
            },
        };
        if (route.Body is { } body)
        {
            operation["requestBody"] = new JsonObject
            {
                ["required"] = true,
                ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Schema(body) } },
            };
        }

        return operation;
    }

    private static JsonNode Schema(Type body) =>
        ControlJson.Options.GetJsonSchemaAsNode(
            body,
            new JsonSchemaExporterOptions
            {
                // A chat's name has a converter of its own, which schemas cannot look into.
                TransformSchemaNode = (context, schema) =>
                    context.TypeInfo.Type == typeof(ChatName)
                        ? new JsonObject { ["type"] = new JsonArray("integer", "string") }
                        : schema,
            }
        );

    private static JsonNode Parameter(Match placeholder) =>
        new JsonObject
        {
            ["name"] = placeholder.Groups["name"].Value,
            ["in"] = "path",
            ["required"] = true,
            ["schema"] = new JsonObject { ["type"] = "string" },
        };

    [GeneratedRegex("\\{\\**(?<name>[a-z]+)\\}")]
    private static partial Regex Placeholder();
}
