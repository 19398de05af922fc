using System.Xml.Linq;

namespace CostOptimizer.Simulator.Protocols;

/// <summary>What an operation answers: XML members, or an object to serialize as JSON.</summary>
internal abstract record AwsReply
{
    public static AwsReply Xml(params IEnumerable<XElement?> members) =>
        new XmlReply([.. members.Where(member => member is not null).Cast<XElement>()]);

    public static AwsReply Json(object body) => new JsonReply(body);

    internal sealed record XmlReply(IReadOnlyList<XElement> Members) : AwsReply;

    internal sealed record JsonReply(object Body) : AwsReply;
}
