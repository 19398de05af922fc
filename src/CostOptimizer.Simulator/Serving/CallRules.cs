using CostOptimizer.Simulator.Estates;
using CostOptimizer.Simulator.Protocols;
using CostOptimizer.Simulator.Signing;

namespace CostOptimizer.Simulator.Serving;

/// <summary>Who may call what, where.</summary>
internal static class CallRules
{
    // Their endpoints do not depend on which regions an account has switched on.
    private static readonly string[] Regionless = ["sts", "pricing", "savingsplans", "organizations"];

    /// <exception cref="AwsErrorException">The service is not in that region, or the region is not the caller's.</exception>
    public static void CheckRegion(ServiceEntry service, string region, SimulatedAccount account)
    {
        var codes = service.Protocol.Codes;
        if ((region.StartsWith("cn-", StringComparison.Ordinal) ? "aws-cn" : "aws") != account.Partition)
        {
            throw new AwsErrorException(
                codes.UnknownKey, "The security token included in the request is invalid.", codes.RefusalStatus);
        }

        if (!service.IsServedIn(account.Partition, region))
        {
            throw new AwsErrorException(
                codes.WrongSignature, $"Credential should be scoped to a valid region, not '{region}'.", codes.RefusalStatus);
        }

        if (!Regionless.Contains(service.IamPrefix) && !account.Regions.Contains(region))
        {
            throw service.Protocol is Ec2Protocol
                ? new AwsErrorException("OptInRequired", $"The account is not opted in to {region}.", 403)
                : new AwsErrorException(
                    codes.UnknownKey, "The security token included in the request is invalid.", codes.RefusalStatus);
        }
    }

    /// <exception cref="AwsErrorException">The account's file denies the action; the message names it.</exception>
    public static void CheckPermission(ServiceEntry service, string operation, CallerIdentity caller)
    {
        var action = $"{service.IamPrefix}:{operation}";
        if (caller.Account.Denies(action))
        {
            var codes = service.Protocol.Codes;
            throw new AwsErrorException(
                codes.Denied,
                $"User: {caller.Arn} is not authorized to perform: {action} with an explicit deny", codes.DeniedStatus);
        }
    }
}
