using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DigestBot.Importing;

/// <summary>What pipelines may ask, as an OpenAPI document at <see cref="Path"/>.</summary>
internal static class PipelineDocument
{
    public const string Path = "/api/openapi.json";

    private const string Key = "key";

    /// <summary>Said in words alone: a body is taken whatever type it says it is of, since many clients say none.</summary>
    public static void DescribeBody(OpenApiOperation operation) =>
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = "The digest as Markdown, in UTF-8; at most 1 MiB.",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["text/markdown"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
        };

    public static void Describe(OpenApiOptions options)
    {
        options.ShouldInclude = route => route.RelativePath?.StartsWith("api/", StringComparison.Ordinal) ?? false;
        options.AddDocumentTransformer(
            (document, _, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "DigestBot",
                    Version = "1",
                    Description = "The door for pipelines that write digests.",
                };
                document.Servers?.Clear(); // where it is reached from outside, a proxy knows
                document.AddComponent(
                    Key,
                    new OpenApiSecurityScheme
                    {
                        Type = SecuritySchemeType.Http,
                        Scheme = "bearer",
                        Description = "Importing:ApiKey",
                    }
                );
                document.Security = [new() { [new OpenApiSecuritySchemeReference(Key, document)] = [] }];
                return Task.CompletedTask;
            }
        );
    }
}
