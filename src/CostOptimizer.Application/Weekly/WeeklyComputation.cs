using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Weekly;

/// <summary>Computes a week's record from its material: values in, a value out.</summary>
public static class WeeklyComputation
{
    /// <summary>How far ahead commitments are listed that end.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(90);

    public static WeeklyRecord Of(WeeklyMaterial material)
    {
        var result = material.Result;
        var window = material.Week.HoursIn(material.Zone);
        var spend = new WeeklySpend(result, window);
        FleetAnalysis[] fleets = [.. result.Plan.Fleets.Where(fleet => material.Scope.Holds(fleet.Fleet))];
        var rows = Rows(fleets, spend, result.Partitions);
        var proposals = WeeklyProposals.Of(fleets, material.Decisions, material.AsOfUtc);
        return new WeeklyRecord(
            material.Week,
            material.Zone.Id,
            window,
            material.Scope,
            result.Run.Id,
            material.Before?.RunId,
            material.AsOfUtc,
            result.Run.Status,
            result.Run.Origin,
            result.Run.Window,
            result.Run.Policy.PrivateDiscount,
            spend.Months,
            spend.HoursRead,
            new WeeklyTotals(material, spend, fleets, rows, proposals).All(),
            rows,
            proposals,
            Movements(material, fleets),
            Expiring(result, material.Scope),
            WeeklyRisks.Of(fleets, proposals),
            WeeklyDataQualities.Of(result, fleets, material.Scope),
            ServiceCost.Of(material.Calls));
    }

    /// <summary>What the following week's record needs of this one.</summary>
    public static WeekBefore AsBefore(AnalysisResult result, IsoWeek week, TimeZoneInfo zone, WeeklyScope scope)
    {
        var spend = new WeeklySpend(result, week.HoursIn(zone));
        FleetAnalysis[] fleets = [.. result.Plan.Fleets.Where(fleet => scope.Holds(fleet.Fleet))];
        var inFleets = fleets.Select(fleet => spend.Effective(fleet)?.Value).OfType<Money>();
        var outside = scope.CoversEverything() ? result.Plan.Totals.Select(total => spend.EffectiveOutside(total).Value) : [];
        return new WeekBefore(
            result.Run.Id,
            fleets.Select(FleetStand.Of).ToDictionary(stand => stand.Id),
            spend.IsWhole
                ? inFleets.Concat(outside).GroupBy(cost => cost.Currency).ToDictionary(costs => costs.Key, costs => costs.Aggregate((sum, cost) => sum + cost))
                : null);
    }

    private static IReadOnlyList<WeeklyFleet> Rows(FleetAnalysis[] fleets, WeeklySpend spend, IReadOnlyList<PartitionOutcome> partitions)
    {
        var names = partitions.GroupBy(partition => partition.AccountId, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().AccountName, StringComparer.Ordinal);
        return
        [
            .. fleets
                .Select(fleet => new WeeklyFleet(
                    fleet.Fleet.Id,
                    fleet.Fleet.Name,
                    fleet.Fleet.AccountId,
                    names.GetValueOrDefault(fleet.Fleet.AccountId, ""),
                    fleet.Fleet.Region,
                    fleet.Fleet.Service,
                    fleet.Fleet.TypeName,
                    fleet.Fleet.Count,
                    fleet.Demand.State,
                    spend.InstanceHours(fleet),
                    [.. spend.Months.Select(month => WeeklySpend.InstanceHours(fleet, month))],
                    spend.Effective(fleet),
                    spend.List(fleet),
                    fleet.Costs?.Effective))
                .OrderBy(row => row.EffectivePerMonth?.Currency.Code ?? "￿", StringComparer.Ordinal)
                .ThenByDescending(row => row.SpentInWeek?.Value.Amount)
                .ThenBy(row => row.Id),
        ];
    }

    private static IReadOnlyList<WeeklyMovement> Movements(WeeklyMaterial material, FleetAnalysis[] fleets)
    {
        var now = fleets.Select(FleetStand.Of).ToDictionary(stand => stand.Id);
        var carriedOut = material.Decisions.Values.Where(decision => decision.Kind == DecisionKind.Implemented).Select(decision => decision.Fleet).ToHashSet();
        var decided = material.DecidedInWeek.Where(decision =>
            material.Scope.CoversEverything() || now.ContainsKey(decision.Fleet) || material.Before?.Stands.ContainsKey(decision.Fleet) == true);
        return WeeklyMovements.Between(material.Before?.Stands, now, carriedOut, decided);
    }

    private static IReadOnlyList<ExpiringCommitment> Expiring(AnalysisResult result, WeeklyScope scope)
    {
        var end = result.Run.Window.ToUtc;
        var reserved = result.ReservedInstances.Select(owned => (
            owned.Id, owned.AccountId, Kind: owned.IsConvertible ? CommitmentKind.ConvertibleReservedInstance : CommitmentKind.StandardReservedInstance,
            Region: (Core.Fleets.Region?)owned.Region, Covers: (string?)owned.TypeName, Count: (int?)owned.Count, PerHour: owned.EffectiveRate.PerHour * owned.Count, owned.EndUtc, Of: "reservedInstances"));
        var plans = result.SavingsPlans.Select(plan => (
            plan.Id, plan.AccountId, plan.Kind, plan.Region, Covers: plan.Family, Count: (int?)null, PerHour: plan.CommitmentPerHour, plan.EndUtc, Of: "savingsPlans"));
        return
        [
            .. reserved.Concat(plans)
                .Where(owned => scope.HoldsAccount(owned.AccountId) && owned.EndUtc > end && owned.EndUtc - end <= Ahead)
                .OrderBy(owned => owned.EndUtc)
                .ThenBy(owned => owned.Id, StringComparer.Ordinal)
                .Select(owned => new ExpiringCommitment(
                    owned.Id,
                    owned.AccountId,
                    owned.Kind,
                    owned.Region,
                    owned.Covers,
                    owned.Count,
                    new Figure<Money>(owned.PerHour * HoursPer.Month, new FigureSource(result.Run.Id, $"{owned.Of}[{owned.Id}]", "amortized rate an hour × 730")),
                    owned.EndUtc,
                    (int)(owned.EndUtc - end).TotalDays)),
        ];
    }
}
