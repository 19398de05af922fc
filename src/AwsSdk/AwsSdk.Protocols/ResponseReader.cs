using System.Net;
using System.Text;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;
using Amazon.Util;

namespace AwsSdk.Protocols;

/// <summary>
/// The pipeline's view of a protocol's reader. A body that cannot be read is reported as such, with its first
/// characters; it never becomes an empty response.
/// </summary>
internal sealed class ResponseReader<T>(ServiceModel service) : ResponseUnmarshaller
    where T : AmazonWebServiceResponse, new()
{
    private const int ExcerptLength = 200;

    // An error document is some hundred bytes; whoever sends more than this has nothing to say.
    private const int MaxErrorBytes = 1 << 16;

    public override UnmarshallerContext CreateContext(
        IWebResponseData response,
        bool readEntireResponse,
        Stream stream,
        RequestMetrics metrics,
        bool isException,
        IRequestContext requestContext) => base.CreateContext(
            response,
            readEntireResponse,
            new CancellableStream(stream, requestContext?.CancellationToken ?? CancellationToken.None),
            metrics,
            isException,
            requestContext);

    public override AmazonWebServiceResponse Unmarshall(UnmarshallerContext input)
    {
        var data = input.ResponseData;
        try
        {
            var response = service.Protocol.Read<T>(Operation.NameOf(typeof(T)), Body(input), out var requestId);
            response.ResponseMetadata = new ResponseMetadata { RequestId = requestId ?? RequestId(data) };
            return response;
        }
        catch (Exception exception) when (service.Protocol.IsMalformed(exception))
        {
            throw new AmazonUnmarshallingException(
                RequestId(data), lastKnownLocation: null, responseBody: null, Unreadable(data, exception.Message), exception)
            {
                StatusCode = data.StatusCode,
            };
        }
    }

    public override AmazonServiceException UnmarshallException(
        UnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var data = input.ResponseData;
        var body = Start(Body(input));
        var error = service.Protocol.ReadError(body, data) ?? new ErrorResponse { Type = ErrorType.Unknown };

        // A proxy or load balancer answers in its own words: say so, and let the status decide on a retry.
        error.Code ??= statusCode.ToString();
        error.Message ??= Unreadable(data, $"the body starts with '{Excerpt(body.Span)}'");
        error.RequestId ??= RequestId(data);
        error.StatusCode = statusCode;
        error.InnerException = innerException; // Clock-skew correction reads the Date header through it.
        if (error.Type == ErrorType.Unknown)
        {
            error.Type = (int)statusCode < 500 ? ErrorType.Sender : ErrorType.Receiver;
        }

        return service.CreateException(error);
    }

    // The context only tees the body into the log; its own parser is not used, whatever the format.
    protected override UnmarshallerContext ConstructUnmarshallerContext(
        Stream responseStream, bool maintainResponseBody, IWebResponseData response, bool isException) =>
        new XmlUnmarshallerContext(responseStream, maintainResponseBody, response, isException);

    protected override UnmarshallerContext ConstructUnmarshallerContext(
        Stream responseStream,
        bool maintainResponseBody,
        IWebResponseData response,
        bool isException,
        IRequestContext requestContext) =>
        new XmlUnmarshallerContext(responseStream, maintainResponseBody, response, isException, requestContext);

    private static Stream Body(UnmarshallerContext context) => ((XmlUnmarshallerContext)context).Stream;

    private static ReadOnlyMemory<byte> Start(Stream body)
    {
        using var start = new MemoryStream();
        var chunk = new byte[4096];
        int read;
        while (start.Length < MaxErrorBytes && (read = body.Read(chunk, 0, chunk.Length)) > 0)
        {
            start.Write(chunk, 0, read);
        }

        return start.ToArray();
    }

    private static string RequestId(IWebResponseData data)
    {
        var id = data.GetHeaderValue(HeaderKeys.RequestIdHeader);
        return string.IsNullOrEmpty(id) ? data.GetHeaderValue(HeaderKeys.XAmzRequestIdHeader) : id;
    }

    private string Unreadable(IWebResponseData data, string why) =>
        $"{service.ServiceId} answered HTTP {(int)data.StatusCode} with content type '{data.ContentType}' " +
        $"where {service.Protocol.Format} of {Operation.NameOf(typeof(T))} was expected: {why}";

    private static string Excerpt(ReadOnlySpan<byte> body) =>
        Encoding.UTF8.GetString(body[..Math.Min(body.Length, ExcerptLength)]).ReplaceLineEndings(" ");
}
