using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Core.Purchasing.Regret;

/// <summary>Rewrites an estate's usage as a scenario has it.</summary>
internal sealed class ScenarioUsage
{
    private const decimal LeftOfDemand = 2m / 3m;

    private readonly PurchaseMix _mix;
    private readonly UsageSeries[] _fallen;
    private readonly Dictionary<OfferingKey, HardwareMove> _moves;
    private readonly Dictionary<OfferingKey, decimal> _onDemandCosts;

    public ScenarioUsage(PurchaseMix mix, IReadOnlyList<HardwareMove> moves)
    {
        foreach (var move in moves.Where(move => move.Hours <= 0m || !mix.Billed.OnDemand.ContainsKey(move.To)))
        {
            throw new ArgumentException($"The move from {move.From.TypeName} to {move.To.TypeName} in {move.To.Region} needs hours above 0 and an on-demand price there.", nameof(moves));
        }

        _mix = mix;
        _fallen = [.. mix.Billed.Usage.Select(series => Scaled(series, LeftOfDemand))];
        _moves = moves.ToDictionary(move => move.From);
        _onDemandCosts = mix.Bill.Currencies.SelectMany(bill => bill.Lines).Where(line => line.IsCoverable)
            .GroupBy(line => line.Offering)
            .ToDictionary(lines => lines.Key, lines => lines.Sum(line => line.OnDemandEquivalent.Amount));
    }

    public BillingRequest Estate(PlannedPurchase purchase, RegretScenario scenario)
    {
        if (scenario == RegretScenario.DemandFallsByAThird)
        {
            return With(_fallen, reservation => true);
        }

        var (region, family) = ReachOf(purchase);
        bool Leaves(OfferingKey offering) => FamilyOf(offering) == family && (region is null || scenario == RegretScenario.FamilyRetired || offering.Region == region);
        var stays = _mix.Billed.Usage.Where(series => !Leaves(series.Offering));
        var moved = scenario == RegretScenario.FamilyRetired ? [] : _mix.Billed.Usage.Where(series => Leaves(series.Offering)).Select(Move).OfType<UsageSeries>();
        return With([.. stays, .. moved], reservation => !Leaves(reservation.Offering));
    }

    /// <summary>Capacity reservations and blocks are given up with the work that they hold capacity for.</summary>
    private BillingRequest With(IReadOnlyList<UsageSeries> usage, Func<CapacityReservation, bool> keeps) => _mix.Billed with
    {
        Usage = usage,
        CapacityReservations = [.. _mix.Billed.CapacityReservations.Where(keeps)],
    };

    private UsageSeries? Move(UsageSeries series)
    {
        if (series.Lifecycle != InstanceLifecycle.OnDemand)
        {
            return null;
        }

        var move = _moves.GetValueOrDefault(series.Offering) ?? ToTheOtherFamily(series.Offering);
        return move is null ? null : Scaled(series, move.Hours) with { Offering = move.To };
    }

    private HardwareMove? ToTheOtherFamily(OfferingKey from)
    {
        var rate = _mix.Billed.OnDemand[from];
        var to = _onDemandCosts
            .Where(other => other.Key.Service == from.Service && other.Key.Region == from.Region && FamilyOf(other.Key) != FamilyOf(from) && _mix.Billed.OnDemand[other.Key].Currency == rate.Currency)
            .OrderByDescending(other => other.Value)
            .ThenBy(other => other.Key, Comparer<OfferingKey>.Create(BillOrder.Offerings))
            .Select(other => other.Key)
            .FirstOrDefault();
        return to is null ? null : new HardwareMove(from, to, rate.PerHour.Amount / _mix.Billed.OnDemand[to].PerHour.Amount);
    }

    /// <summary>A plan without a family is seen through the one on which it is used most.</summary>
    private (Region? Region, string? Family) ReachOf(PlannedPurchase purchase)
    {
        if (purchase.ReservedInstance is { } reserved)
        {
            return (reserved.Region, FamilyOf(reserved.Offering));
        }

        var covers = _mix.Bill.Currencies.SelectMany(bill => bill.Lines)
            .SelectMany(line => line.Covers.Where(cover => cover.CommitmentId == purchase.Id).Select(cover => (Family: FamilyOf(line.Offering), Cost: cover.Cost.Amount)));
        var most = covers.GroupBy(cover => cover.Family, StringComparer.Ordinal)
            .OrderByDescending(family => family.Sum(cover => cover.Cost)).ThenBy(family => family.Key, StringComparer.Ordinal)
            .Select(family => family.Key)
            .FirstOrDefault();
        return (purchase.SavingsPlan!.Region, purchase.SavingsPlan.Family ?? most);
    }

    private static UsageSeries Scaled(UsageSeries series, decimal factor) => series with { InstanceHours = [.. series.InstanceHours.Select(hours => Grain.Of(hours * factor))] };

    private static string FamilyOf(OfferingKey offering) =>
        SizeFlexibility.FamilyOf(offering.Service == ComputeService.SageMaker && offering.TypeName.StartsWith("ml.", StringComparison.Ordinal) ? offering.TypeName[3..] : offering.TypeName);
}
