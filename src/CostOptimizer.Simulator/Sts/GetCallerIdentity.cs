using CostOptimizer.Simulator.Protocols;
using CostOptimizer.Simulator.Serving;

namespace CostOptimizer.Simulator.Sts;

/// <summary>Who signed the request.</summary>
internal static class GetCallerIdentity
{
    public static AwsReply Handle(AwsCall call) => AwsReply.Xml(
        XmlText.Text("Arn", call.Caller.Arn),
        XmlText.Text("UserId", call.Caller.UserId),
        XmlText.Text("Account", call.Account.Id));
}
