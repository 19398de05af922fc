using System.Globalization;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Core.Feasibility;

/// <summary>Rules about what AWS offers here.</summary>
internal static class OfferingRules
{
    public static Ruling? Offered(FeasibilityQuestion question)
    {
        // SageMaker places its own instances; whether it has the type is the rule sagemaker-type.
        if (question.Fleet.Service == ComputeService.SageMaker)
        {
            return null;
        }

        var region = question.Fleet.Region;
        var zones = question.Prices.Zones(region, question.To.Name);
        if (zones.Count == 0)
        {
            return Ruling.No($"not {question.To.Name}: not offered in {region}");
        }

        if (zones.Count < question.Fleet.MinimumZones)
        {
            return Ruling.No($"not {question.To.Name}: offered in {zones.Count} zone(s) of {region}, and the fleet must survive in {question.Fleet.MinimumZones}");
        }

        string[] present = [.. question.Fleet.Instances.Select(instance => instance.ZoneId).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string[] missing = [.. present.Except(zones, StringComparer.Ordinal)];
        return missing.Length > 0
            ? Ruling.Check($"{question.To.Name} is not offered in {string.Join(", ", missing)}, where the fleet runs: check that it may move to {string.Join(", ", zones)}")
            : Ruling.Yes($"{question.To.Name} is offered in {zones.Count} zone(s) of {region}");
    }

    public static Ruling? Lifecycle(FeasibilityQuestion question)
    {
        var reason = question.Catalogue.Lifecycle(question.To.Family)?.Reason ?? "the policy says so.";
        if (question.LifecyclePolicy == LifecyclePolicy.Exclude && Coming(question) is { } from)
        {
            return Ruling.Check(string.Create(CultureInfo.InvariantCulture, $"{question.To.Family} ends on {from:yyyy-MM-dd}: {reason}"));
        }

        return question.LifecyclePolicy switch
        {
            LifecyclePolicy.Exclude => Ruling.No($"not {question.To.Name}: {reason}"),
            LifecyclePolicy.Warn => Ruling.Check($"{question.To.Family} is on its way out: {reason}"),
            _ => null,
        };
    }

    /// <summary>The date of an end that is still to come; null where it is past or the company's own policy decides.</summary>
    private static DateTime? Coming(FeasibilityQuestion question) =>
        !question.Policy.FamilyPolicies.ContainsKey(question.To.Family)
        && question.Catalogue.Lifecycle(question.To.Family)?.SinceUtc is { } since && since > question.NowUtc
            ? since
            : null;

    public static Ruling? SageMakerType(FeasibilityQuestion question) =>
        question.Fleet.Service != ComputeService.SageMaker ? null
        : question.Prices.OnDemand(OfferingKey.SageMakerHosting(question.Fleet.Region, question.To.Name)) is null
            ? Ruling.No($"not ml.{question.To.Name}: SageMaker has no hosting price for it in {question.Fleet.Region}")
            : Ruling.Yes($"SageMaker hosts on ml.{question.To.Name}");

    public static Ruling? BareMetal(FeasibilityQuestion question) =>
        question.To.IsBareMetal == question.From.IsBareMetal ? null
        : question.To.IsBareMetal ? Ruling.No($"not {question.To.Name}: bare metal buys the same devices as the largest virtual size, and the image must boot on it")
        : Ruling.Check($"the fleet runs on bare metal: check that nothing needs the hardware itself on {question.To.Name}");

    public static Ruling? Burstable(FeasibilityQuestion question) =>
        question.To.Family is ['t', >= '1' and <= '9', ..]
            ? Ruling.No($"not {question.To.Name}: steady inference outruns its CPU credits, and surplus credits are billed on top")
            : null;

    public static Ruling? Quota(FeasibilityQuestion question)
    {
        var present = QuotaClass(question.From.Family);
        var target = QuotaClass(question.To.Family);
        return present == target
            ? null
            : Ruling.Check($"vCPU quota for {target} on-demand instances is often 0 in accounts that never used them: check before moving from {present}");
    }

    private static string QuotaClass(string family) => family switch
    {
        _ when family.StartsWith("inf", StringComparison.Ordinal) => "Inf",
        _ when family.StartsWith("trn", StringComparison.Ordinal) => "Trn",
        _ when family.StartsWith("dl", StringComparison.Ordinal) => "DL",
        _ when family.StartsWith("vt", StringComparison.Ordinal) || family[0] == 'g' => "G and VT",
        _ when family[0] == 'p' => "P",
        _ when family[0] == 'f' => "F",
        _ => "Standard",
    };
}
