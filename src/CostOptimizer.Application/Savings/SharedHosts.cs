using CostOptimizer.Application.Analysis;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Realised;

namespace CostOptimizer.Application.Savings;

/// <summary>
/// Finds the hosts that packed fleets run on since: what still runs under the tenants' ids, and fleets of the target type that appeared in
/// their account and region after the baseline. Tenants answer for them in proportion to what each was to use.
/// </summary>
internal static class SharedHosts
{
    public static IReadOnlyList<HostShare> Of(TrackedSaving tenant, IReadOnlyList<TrackedSaving> all, AnalysisResult result)
    {
        if (tenant.Baseline.Action != ActionKind.Pack)
        {
            return [];
        }

        TrackedSaving[] tenants = [.. all.Where(other => IsBeside(tenant, other))];
        var planned = tenants.Sum(other => other.Baseline.Plan.InstanceHoursPerHour);
        return planned == 0m ? [] :
        [
            .. result.Plan.Fleets
                .Select(analysis => analysis.Fleet)
                .Where(fleet => tenants.Any(other => other.Baseline.Fleet == fleet.Id) || IsNewHost(tenant, fleet))
                .Select(fleet => new HostShare(fleet.Id, tenant.Baseline.Plan.InstanceHoursPerHour / planned)),
        ];
    }

    private static bool IsBeside(TrackedSaving tenant, TrackedSaving other) =>
        other.Baseline.Action == ActionKind.Pack
        && other.Baseline.AccountId == tenant.Baseline.AccountId
        && other.Baseline.Plan.Target == tenant.Baseline.Plan.Target;

    private static bool IsNewHost(TrackedSaving tenant, Fleet fleet) =>
        fleet.AccountId == tenant.Baseline.AccountId
        && fleet.Region == tenant.Baseline.Plan.Target?.Region
        && fleet.TypeName == tenant.Baseline.Plan.Target.TypeName
        && !tenant.OtherFleets.Contains(fleet.Id.Value, StringComparer.Ordinal);
}
