using System.Globalization;
using System.Text.Json;
using CostOptimizer.Web.Api.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CostOptimizer.Web.Api.Bodies;

/// <summary>Reads the body of a request into memory, never more than was said.</summary>
internal static class RequestBody
{
    private const int MostDepth = 16;

    /// <returns>The whole body.</returns>
    /// <exception cref="ApiException">It is longer than <paramref name="mostBytes"/>.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, int mostBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > mostBytes)
        {
            throw TooLong(mostBytes);
        }

        var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (body.Length + read > mostBytes)
            {
                throw TooLong(mostBytes);
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    /// <returns>The body's object; an empty one when there is no body.</returns>
    /// <exception cref="ApiException">It is no JSON object, too long, or says to be something else.</exception>
    public static async Task<JsonElement> ReadObjectAsync(HttpRequest request, int mostBytes, CancellationToken cancellationToken)
    {
        var body = await ReadAsync(request, mostBytes, cancellationToken);
        if (body.Length > 0 && !IsJson(request.ContentType))
        {
            throw new ApiException(
                StatusCodes.Status415UnsupportedMediaType, $"Content-Type is '{Shown.Text(request.ContentType)}': send application/json.");
        }

        var root = Parse(body.Length == 0 ? "{}"u8.ToArray() : body);
        return root.ValueKind == JsonValueKind.Object
            ? root
            : throw new ApiException(StatusCodes.Status400BadRequest, "The body is not a JSON object: give one such as {}.");
    }

    private static JsonElement Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = MostDepth });
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw new ApiException(
                StatusCodes.Status400BadRequest,
                string.Create(CultureInfo.InvariantCulture, $"The body is not JSON of at most {MostDepth} levels, at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}: mend it there."));
        }
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase);

    private static ApiException TooLong(int mostBytes) => new(
        StatusCodes.Status413PayloadTooLarge, string.Create(CultureInfo.InvariantCulture, $"The body is longer than {mostBytes} bytes: send less."));
}
