using System.Text.RegularExpressions;
using System.Xml.Linq;
using CostOptimizer.Simulator.Estates;
using CostOptimizer.Simulator.Protocols;
using CostOptimizer.Simulator.Serving;

namespace CostOptimizer.Simulator.Sts;

/// <summary>A session of another account's role, if it exists, is in the partition and the external id is right.</summary>
internal static partial class AssumeRole
{
    private const int DefaultSeconds = 3600;
    private const int LongestChained = 3600;

    public static AwsReply Handle(AwsCall call)
    {
        var arn = call.Input.Required("RoleArn");
        var session = call.Input.Required("RoleSessionName");
        if (!SessionName().IsMatch(session))
        {
            throw call.Input.Refuse("RoleSessionName must be 2 to 64 of letters, digits and _+=,.@-");
        }

        var chained = call.Caller.Arn.Contains(":assumed-role/", StringComparison.Ordinal);
        var seconds = call.Input.Integer("DurationSeconds", 900, 43_200) ?? DefaultSeconds;
        if (chained && seconds > LongestChained)
        {
            throw call.Input.Refuse(
                "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining");
        }

        var account = Find(call, arn);
        var credentials = call.World.Sessions.Issue(account, session, call.WireNow.AddSeconds(seconds));
        return AwsReply.Xml(
            new XElement(
                "Credentials",
                XmlText.Text("AccessKeyId", credentials.AccessKeyId),
                XmlText.Text("SecretAccessKey", credentials.SecretAccessKey),
                XmlText.Text("SessionToken", credentials.SessionToken),
                XmlText.Instant("Expiration", credentials.Expiration)),
            new XElement(
                "AssumedRoleUser",
                XmlText.Text("AssumedRoleId", $"AROA{account.Id}:{session}"),
                XmlText.Text("Arn", account.Arn("sts", $"assumed-role/{account.Role!.Name}/{session}"))));
    }

    private static SimulatedAccount Find(AwsCall call, string arn)
    {
        var account = call.Estate.Accounts.FirstOrDefault(
            candidate => candidate.RoleArn == arn && candidate.Partition == call.Account.Partition);
        var expected = account?.Role?.ExternalId;

        // AWS does not say which of role, trust and external id was wrong.
        return account is not null && (expected is null || expected == call.Input.Text("ExternalId"))
            ? account
            : throw new AwsErrorException(
                "AccessDenied", $"User: {call.Caller.Arn} is not authorized to perform: sts:AssumeRole on resource: {arn}",
                403);
    }

    // Session names lack the slash, which the session's token uses as a separator.
    [GeneratedRegex(@"^[0-9A-Za-z_+=,.@-]{2,64}\z", RegexOptions.NonBacktracking)]
    private static partial Regex SessionName();
}
