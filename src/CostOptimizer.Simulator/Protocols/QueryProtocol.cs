using System.Xml.Linq;
using CostOptimizer.Simulator.Serving;

namespace CostOptimizer.Simulator.Protocols;

/// <summary>Auto Scaling and STS: form in, XML with a result element out.</summary>
internal sealed class QueryProtocol(XNamespace @namespace) : WireProtocol(ErrorCodes.Query)
{
    public override string? OperationOf(AwsRequest request) => FormInput.Parse(request.Body).GetValueOrDefault("Action");

    public override AwsInput InputOf(AwsRequest request) =>
        new FormInput(FormInput.Parse(request.Body), "", ".member", "ValidationError");

    public override WireAnswer Write(AwsReply reply, string operation, string requestId) => XmlText.Answer(
        200,
        new XElement(
            $"{operation}Response",
            new XElement($"{operation}Result", ((AwsReply.XmlReply)reply).Members),
            new XElement("ResponseMetadata", new XElement("RequestId", requestId))),
        @namespace);

    public override WireAnswer WriteError(AwsErrorException error, string requestId) => XmlText.Answer(
        error.Status,
        new XElement(
            "ErrorResponse",
            new XElement(
                "Error",
                new XElement("Type", error.Status < 500 ? "Sender" : "Receiver"),
                new XElement("Code", error.Code),
                new XElement("Message", error.Message)),
            new XElement("RequestId", requestId)),
        @namespace);
}
