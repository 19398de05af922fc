using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CostOptimizer.Simulator.Serving;

namespace CostOptimizer.Simulator.Protocols;

/// <summary>JSON 1.0 and 1.1 (operation in X-Amz-Target) and REST-JSON (operation in the path).</summary>
/// <param name="version">"1.0" or "1.1"; null for REST-JSON.</param>
/// <param name="target">Prefix in X-Amz-Target.</param>
/// <param name="badParameter">The service's code for a bad parameter.</param>
internal sealed class JsonProtocol(string? version, string target, string badParameter, ErrorCodes codes)
    : WireProtocol(codes)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private string ContentType => version is null ? "application/json" : $"application/x-amz-json-{version}";

    /// <summary>True when an X-Amz-Target header speaks to this service.</summary>
    public bool Owns(string header) =>
        target.Length > 0 && header.StartsWith(target + ".", StringComparison.Ordinal);

    public override string? OperationOf(AwsRequest request)
    {
        if (version is null)
        {
            return request.RawPath.TrimStart('/') is { Length: > 0 } path ? path : null;
        }

        return request.Header("x-amz-target") is { } header && Owns(header) ? header[(target.Length + 1)..] : null;
    }

    public override AwsInput InputOf(AwsRequest request)
    {
        try
        {
            var body = request.Body.IsEmpty ? "{}"u8.ToArray() : request.Body;
            var root = JsonDocument.Parse(body).RootElement.Clone();
            return root.ValueKind == JsonValueKind.Object
                ? new JsonInput(root, badParameter)
                : throw new AwsErrorException("SerializationException", "The body is not a JSON object.");
        }
        catch (JsonException exception)
        {
            throw new AwsErrorException("SerializationException", $"The body is not JSON: {exception.Message}");
        }
    }

    public override WireAnswer Write(AwsReply reply, string operation, string requestId) =>
        new(200, ContentType, JsonSerializer.SerializeToUtf8Bytes(((AwsReply.JsonReply)reply).Body, Json));

    public override WireAnswer WriteError(AwsErrorException error, string requestId)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new Dictionary<string, string> { ["__type"] = Shape(error.Code), ["message"] = error.Message }, Json);
        return new WireAnswer(error.Status, ContentType, body) { Headers = ErrorHeaders(error) };
    }

    // CloudWatch kept its old query codes for query-mode clients: the header has them, the body names the shape.
    private string Shape(string code) => version == "1.0" ? $"com.amazonaws.cloudwatch#{code}" : code;

    private IReadOnlyList<KeyValuePair<string, string>> ErrorHeaders(AwsErrorException error) => version switch
    {
        "1.0" => [new("x-amzn-query-error", $"{QueryCode(error.Code)};{(error.Status < 500 ? "Sender" : "Receiver")}")],
        null => [new("x-amzn-errortype", error.Code)],
        _ => [],
    };

    private static string QueryCode(string code) => code switch
    {
        "ThrottlingException" => "Throttling",
        "AccessDeniedException" => "AccessDenied",
        "InvalidParameterValueException" => "InvalidParameterValue",
        "MissingRequiredParameterException" => "MissingParameter",
        "InvalidNextToken" => "InvalidNextToken",
        "UnrecognizedClientException" => "InvalidClientTokenId",
        "ExpiredTokenException" => "ExpiredToken",
        "InvalidSignatureException" => "SignatureDoesNotMatch",
        _ => code,
    };
}
