using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Util;

namespace AwsSdk.Protocols;

/// <summary>
/// Reads error answers in JSON. The code stands, best first, in <c>x-amzn-query-error: Code;Fault</c>, in
/// <c>x-amzn-errortype: Code:http://…</c>, or in the body as <c>__type</c> (<c>namespace#Code</c>) or <c>code</c>.
/// </summary>
internal static class JsonErrors
{
    private const string QueryErrorHeader = "x-amzn-query-error";

    public static ErrorResponse Read(ReadOnlyMemory<byte> body, IWebResponseData headers)
    {
        var error = new ErrorResponse { Type = ErrorType.Unknown };
        ReadBody(body, error);
        if (headers.GetHeaderValue(HeaderKeys.XAmzErrorType) is { Length: > 0 } type)
        {
            error.Code = ShortName(type);
        }

        if (headers.GetHeaderValue(QueryErrorHeader) is { Length: > 0 } queryError)
        {
            var parts = queryError.Split(';');
            error.Code = parts[0].Trim();
            error.Type = Faults.Parse(parts[^1].Trim());
        }

        return error;
    }

    private static void ReadBody(ReadOnlyMemory<byte> body, ErrorResponse error)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return;
            }

            foreach (var member in document.RootElement.EnumerateObject())
            {
                if (member.Value.ValueKind != JsonValueKind.String)
                {
                    continue;
                }

                if (member.NameEquals("__type") || (error.Code is null && member.NameEquals("code")))
                {
                    error.Code = ShortName(member.Value.GetString());
                }
                else if (member.NameEquals("message") || member.NameEquals("Message"))
                {
                    error.Message = member.Value.GetString();
                }
            }
        }
        catch (JsonException)
        {
            // Not JSON, so it says nothing: the headers and the status do.
        }
    }

    private static string ShortName(string name)
    {
        var end = name.IndexOf(':', StringComparison.Ordinal);
        var bare = end < 0 ? name : name[..end];
        return bare[(bare.LastIndexOf('#') + 1)..].Trim() is { Length: > 0 } code ? code : null;
    }
}
