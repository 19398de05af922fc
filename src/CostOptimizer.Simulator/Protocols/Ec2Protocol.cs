using System.Xml.Linq;
using CostOptimizer.Simulator.Serving;

namespace CostOptimizer.Simulator.Protocols;

/// <summary>EC2: form in, XML with members directly under the root out.</summary>
internal sealed class Ec2Protocol() : WireProtocol(ErrorCodes.Ec2)
{
    private static readonly XNamespace Namespace = "http://ec2.amazonaws.com/doc/2016-11-15/";

    public override string? OperationOf(AwsRequest request) => FormInput.Parse(request.Body).GetValueOrDefault("Action");

    public override AwsInput InputOf(AwsRequest request) =>
        new FormInput(FormInput.Parse(request.Body), "", "", "InvalidParameterValue");

    public override WireAnswer Write(AwsReply reply, string operation, string requestId) => XmlText.Answer(
        200,
        new XElement($"{operation}Response", new XElement("requestId", requestId), ((AwsReply.XmlReply)reply).Members),
        Namespace);

    public override WireAnswer WriteError(AwsErrorException error, string requestId) => XmlText.Answer(
        error.Status,
        new XElement(
            "Response",
            new XElement("Errors", new XElement(
                "Error", new XElement("Code", error.Code), new XElement("Message", error.Message))),
            new XElement("RequestID", requestId)),
        XNamespace.None);
}
