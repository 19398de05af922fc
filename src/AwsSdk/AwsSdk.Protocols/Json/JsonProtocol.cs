using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace AwsSdk.Protocols;

/// <summary>
/// JSON 1.0 and 1.1 (<c>X-Amz-Target</c>, members as the models spell them) and the REST-JSON of Savings Plans
/// (a path per operation, members in camelCase).
/// </summary>
public sealed class JsonProtocol : ServiceProtocol
{
    private readonly JsonSerializerOptions _options;
    private readonly string _contentType;
    private readonly string _target;
    private readonly bool _queryCompatible;

    private JsonProtocol(JsonNamingPolicy naming, string contentType, string target, bool queryCompatible)
    {
        _options = JsonModels.Options(naming);
        _contentType = contentType;
        _target = target;
        _queryCompatible = queryCompatible;
    }

    internal override string Format => "JSON";

    /// <param name="version">1.0 or 1.1.</param>
    /// <param name="target">Prefix of the operation in X-Amz-Target.</param>
    /// <param name="queryCompatible">Ask for the error codes of the query protocol the service once spoke.</param>
    public static JsonProtocol Rpc(string version, string target, bool queryCompatible = false) =>
        new(naming: null, $"application/x-amz-json-{version}", target, queryCompatible);

    public static JsonProtocol Rest() =>
        new(JsonNamingPolicy.CamelCase, "application/json", target: null, queryCompatible: false);

    internal override void Write(
        string operation, AmazonWebServiceRequest input, string apiVersion, IRequest output)
    {
        output.Headers["Content-Type"] = _contentType;
        output.Headers[Amazon.Util.HeaderKeys.XAmzApiVersion] = apiVersion;
        if (_target is null)
        {
            output.ResourcePath = $"/{operation}";
        }
        else
        {
            output.Headers["X-Amz-Target"] = $"{_target}.{operation}";
        }

        if (_queryCompatible)
        {
            output.Headers["x-amzn-query-mode"] = "true";
        }

        output.Content = JsonSerializer.SerializeToUtf8Bytes(input, input.GetType(), _options);
    }

    internal override T Read<T>(string operation, Stream body, out string requestId)
    {
        requestId = null; // Stands in a header.
        return JsonSerializer.Deserialize<T>(body, _options)
            ?? throw new JsonException("the body is null, not an object.");
    }

    internal override ErrorResponse ReadError(ReadOnlyMemory<byte> body, IWebResponseData headers) =>
        JsonErrors.Read(body, headers);

    internal override bool IsMalformed(Exception exception) => exception is JsonException;
}
