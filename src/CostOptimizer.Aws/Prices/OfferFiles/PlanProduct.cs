using System.Text.RegularExpressions;
using CostOptimizer.Core.Commitments;

namespace CostOptimizer.Aws.Prices.OfferFiles;

/// <summary>What kind of Savings Plan a SKU of a rate file is.</summary>
internal readonly partial record struct PlanProduct(CommitmentKind Kind, int Years, PaymentOption Payment)
{
    /// <param name="usageType">For example <c>ComputeSP:1yrNoUpfront</c> or <c>APN1-EC2SP:c5.3yrAllUpfront</c>.</param>
    /// <returns>Null for plans that pay for no instances.</returns>
    public static PlanProduct? FromUsageType(string? usageType) => Of(UsageTypePattern().Match(usageType ?? ""));

    /// <param name="description">For example <c>1 year All Upfront Compute Savings Plan</c>.</param>
    public static PlanProduct? FromDescription(string? description) => Of(DescriptionPattern().Match(description ?? ""));

    private static PlanProduct? Of(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        var kind = match.Groups["kind"].Value switch
        {
            "ComputeSP" or "Compute" => CommitmentKind.ComputeSavingsPlan,
            "EC2SP" or "EC2 Instance" => CommitmentKind.Ec2InstanceSavingsPlan,
            _ => CommitmentKind.SageMakerSavingsPlan,
        };
        var payment = match.Groups["payment"].Value switch
        {
            "No" => PaymentOption.NoUpfront,
            "Partial" => PaymentOption.PartialUpfront,
            _ => PaymentOption.AllUpfront,
        };
        return new PlanProduct(kind, match.Groups["years"].Value == "1" ? 1 : 3, payment);
    }

    [GeneratedRegex("^([A-Z0-9]+-)*(?<kind>ComputeSP|EC2SP|SageMakerSP|MachineLearningSP|MLSP):([a-z0-9-]+\\.)?(?<years>[13])yr(?<payment>No|Partial|All)Upfront$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex UsageTypePattern();

    [GeneratedRegex("^(?<years>[13]) year (?<payment>No|Partial|All) Upfront (.* )?(?<kind>Compute|EC2 Instance|SageMaker|SageMaker AI|Machine Learning) Savings Plan", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex DescriptionPattern();
}
