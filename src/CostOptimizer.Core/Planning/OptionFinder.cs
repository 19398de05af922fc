using CostOptimizer.Core.Feasibility;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Core.Planning;

/// <summary>
/// Finds what a fleet could become: smaller on its own type, bought differently, or the cheapest size of each family
/// that the catalogue knows. Families that drop out stay as candidates that say why.
/// </summary>
internal sealed class OptionFinder(PlanningInput input, Func<SpeedupQuery, SpeedupEstimate?> estimate)
{
    private readonly (string Family, InstanceType[] Types)[] _families =
    [
        .. input.Catalogue.Types
            .GroupBy(type => type.Family, StringComparer.Ordinal)
            .OrderBy(family => family.Key, StringComparer.Ordinal)
            .Select(family => (family.Key, family.ToArray())),
    ];

    private readonly FindingPool _findings = new();

    public IReadOnlyList<FamilyOption> Find(FleetDemand measured, InstanceType from, FleetCosting costing, TargetSizer sizer) =>
    [
        .. _families
            .Select(family => family.Types.Where(type => type.Name != from.Name).Select(type => Judge(measured, from, type, costing, sizer)).ToArray())
            .Where(sizes => sizes.Length > 0)
            .Select(Best),
    ];

    /// <summary>The present offering of the fleet, as its instances are billed.</summary>
    public static OfferingKey Offering(Fleet fleet, string typeName) =>
        fleet.Instances.Count > 0
            ? OfferingKey.For(fleet.Instances[0]) with { TypeName = typeName }
            : fleet.Service == ComputeService.SageMaker
                ? OfferingKey.SageMakerHosting(fleet.Region, typeName)
                : OfferingKey.LinuxShared(fleet.Region, typeName);

    /// <summary>The cheapest computable size; else the one that came furthest.</summary>
    private static FamilyOption Best(FamilyOption[] sizes) => sizes
        .OrderBy(size => size.Outcome switch { CandidateOutcome.Outbid => 0, CandidateOutcome.NotComputable => 1, _ => 2 })
        .ThenBy(size => size.QuickCost ?? decimal.MaxValue)
        .ThenBy(size => size.Type.VCpus)
        .ThenBy(size => size.Type.Name, StringComparer.Ordinal)
        .First();

    private FamilyOption Judge(FleetDemand measured, InstanceType from, InstanceType to, FleetCosting costing, TargetSizer sizer)
    {
        var question = new FeasibilityQuestion(measured.Fleet, measured.Demand, from, to, input.Catalogue, input.Prices, input.Policy) { NowUtc = input.NowUtc };
        var findings = _findings.Of(FeasibilityGate.Judge(question));
        if (findings.FirstOrDefault(finding => finding.Passes == Answer.No) is { } excluded)
        {
            return FamilyOption.Lost(to, CandidateOutcome.Excluded, findings, excluded.Reason);
        }

        var offering = Offering(measured.Fleet, to.Name);
        if (input.Prices.OnDemand(offering) is not { } quote)
        {
            return FamilyOption.Lost(to, CandidateOutcome.NotComputable, findings, $"no on-demand price is known for {to.Name} in {measured.Fleet.Region}");
        }

        if (quote.Rate.Currency != costing.Currency)
        {
            return FamilyOption.Lost(to, CandidateOutcome.NotComputable, findings, $"{to.Name} is priced in {quote.Rate.Currency}, the fleet in {costing.Currency}");
        }

        var sameDevice = from.DeviceName == to.DeviceName;
        var speedup = sameDevice ? null : estimate(FleetSpeedup.Query(measured, from, to));
        if (!sameDevice && speedup is not { Median: > 0 and < double.PositiveInfinity })
        {
            return FamilyOption.Lost(to, CandidateOutcome.NotComputable, findings, $"nothing relates the throughput of {to.DeviceName} to {from.DeviceName} for this workload");
        }

        var option = new Option(to.Family == from.Family ? ActionKind.Rightsize : ActionKind.Migrate, to, quote.Offering, speedup, findings);
        if (sizer.Size(to, option.SpeedupAt(0), speedup) is not { } sized)
        {
            return FamilyOption.Lost(to, CandidateOutcome.Excluded, findings, $"not {to.Name}: one call alone takes longer there than the promised latency");
        }

        return costing.Quick(offering, sized.TotalHours, quote) is { } cost
            ? new FamilyOption(to, CandidateOutcome.Outbid, option, cost, findings, null) { Count = sized.Peak.Total }
            : FamilyOption.Lost(to, CandidateOutcome.NotComputable, findings, $"the fleet runs on spot, and no spot price is known for {to.Name}");
    }
}
