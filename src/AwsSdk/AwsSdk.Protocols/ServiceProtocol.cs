using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace AwsSdk.Protocols;

/// <summary>
/// Turns requests into bytes and bytes into responses and errors. Models are plain classes; what a protocol needs to
/// know of them it learns once by reflection.
/// </summary>
public abstract class ServiceProtocol
{
    /// <summary>Name of the body's format, for messages.</summary>
    internal abstract string Format { get; }

    internal abstract void Write(string operation, AmazonWebServiceRequest input, string apiVersion, IRequest output);

    /// <exception cref="FormatException">The body is not what the protocol says; or another parser's exception.</exception>
    internal abstract T Read<T>(string operation, Stream body, out string requestId)
        where T : AmazonWebServiceResponse, new();

    /// <summary>Reads code, message, request id and fault from an error answer; null when the body is no such thing.</summary>
    internal abstract ErrorResponse ReadError(ReadOnlyMemory<byte> body, IWebResponseData headers);

    /// <summary>True for what parsers throw at malformed input, as opposed to failures of the connection.</summary>
    internal abstract bool IsMalformed(Exception exception);
}
