using System.Text;
using System.Text.Json;

namespace LocalTelegram.Api;

/// <summary>
/// Reads a call's parameters from where they may stand
/// (<see href="https://core.telegram.org/bots/api#making-requests"/>): the query, a form, a multipart form or JSON.
/// </summary>
internal static class RequestBody
{
    /// <summary>Bytes of all parameters but files (MAX_TOTAL_PARAMETERS_LENGTH in TDLib's HttpReader, which the server reads with).</summary>
    private const int LongestParameters = 1 << 20;

    /// <exception cref="ApiException">The body is not what its content type says, or too large.</exception>
    public static async Task<Arguments> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var values = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        var files = new Dictionary<string, Upload>();
        if (request.HasFormContentType)
        {
            await ReadFormAsync(request, values, files, cancellation);
        }
        else if (request.HasJsonContentType())
        {
            await ReadJsonAsync(request, values, cancellation);
        }

        return new Arguments(values, files);
    }

    private static async Task ReadFormAsync(
        HttpRequest request,
        Dictionary<string, string> values,
        Dictionary<string, Upload> files,
        CancellationToken cancellation
    )
    {
        var form = await request.ReadFormAsync(cancellation);
        foreach (var (name, value) in form)
        {
            values[name] = value.ToString();
        }

        RequireFitting(form.Sum(field => (long)Encoding.UTF8.GetByteCount(field.Key + field.Value)));

        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancellation);
            files[file.Name] = new Upload(file.FileName, file.ContentType, content.ToArray());
        }
    }

    private static async Task ReadJsonAsync(
        HttpRequest request,
        Dictionary<string, string> values,
        CancellationToken cancellation
    )
    {
        try
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, cancellation);
            RequireFitting(body.Length);
            if (body.Length == 0)
            {
                return;
            }

            using var document = JsonDocument.Parse(body.ToArray());
            foreach (
                var property in document
                    .RootElement.EnumerateObject()
                    .Where(property => property.Value.ValueKind != JsonValueKind.Null)
            )
            {
                values[property.Name] =
                    property.Value.ValueKind == JsonValueKind.String
                        ? property.Value.GetString()!
                        : property.Value.GetRawText();
            }
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            throw ApiException.BadRequest("object expected as request body JSON");
        }
    }

    private static void RequireFitting(long length)
    {
        if (length > LongestParameters)
        {
            throw new ApiException(413, "Request Entity Too Large: too much parameters");
        }
    }
}
