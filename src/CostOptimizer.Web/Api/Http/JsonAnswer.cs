using System.Security.Cryptography;
using System.Text.Json;
using CostOptimizer.Application.Json;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Api.Http;

/// <summary>
/// A JSON document with its ETag, or 304 when the caller has it already. Written as results are written everywhere, so
/// that the same number is the same on the command line.
/// </summary>
internal sealed class JsonAnswer : IResult
{
    private const int TagBytes = 16;

    private readonly byte[] _body;
    private readonly string _tag;
    private readonly int _status;

    private JsonAnswer(byte[] body, string tag, int status)
    {
        _body = body;
        _tag = tag;
        _status = status;
    }

    /// <summary>A document whose ETag is a hash of its bytes.</summary>
    public static JsonAnswer Of<T>(T document, int status = StatusCodes.Status200OK)
    {
        var body = Utf8(document);
        return new JsonAnswer(body, TagOf(body), status);
    }

    /// <param name="tag">Says of itself when the document has changed; with quotation marks.</param>
    public static JsonAnswer Of<T>(T document, string tag, int status = StatusCodes.Status200OK) => new(Utf8(document), tag, status);

    public static byte[] Utf8<T>(T document) => JsonSerializer.SerializeToUtf8Bytes(document, ResultJson.Compact);

    public static string TagOf(ReadOnlySpan<byte> body) => $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, TagBytes))}\"";

    public Task ExecuteAsync(HttpContext httpContext) =>
        Conditional.WriteAsync(httpContext, _body, "application/json; charset=utf-8", _tag, _status);
}
