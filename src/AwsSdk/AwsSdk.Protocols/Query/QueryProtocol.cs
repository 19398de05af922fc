using System.Text;
using System.Xml;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace AwsSdk.Protocols;

/// <summary>A form as request, XML as response, in either dialect. Elements are matched by local name.</summary>
public sealed class QueryProtocol(QueryDialect dialect) : ServiceProtocol
{
    internal override string Format => "XML";

    internal override void Write(
        string operation, AmazonWebServiceRequest input, string apiVersion, IRequest output)
    {
        output.Parameters.Add("Action", operation);
        output.Parameters.Add("Version", apiVersion);
        new FormWriter(dialect, output.Parameters).WriteMembers(prefix: "", input);
    }

    internal override T Read<T>(string operation, Stream body, out string requestId)
    {
        using var reader = XmlReader.Create(body, XmlErrors.Settings);
        XmlEnvelope.Enter(reader, $"{operation}Response");
        return dialect == QueryDialect.Ec2
            ? XmlEnvelope.ReadBare<T>(reader, out requestId)
            : XmlEnvelope.ReadResult<T>(reader, $"{operation}Result", out requestId);
    }

    internal override ErrorResponse ReadError(ReadOnlyMemory<byte> body, IWebResponseData headers) =>
        XmlErrors.Read(Encoding.UTF8.GetString(body.Span).TrimStart('\uFEFF'));

    internal override bool IsMalformed(Exception exception) =>
        exception is XmlException or FormatException or OverflowException;
}
