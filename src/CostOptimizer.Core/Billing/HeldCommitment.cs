using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Billing;

/// <summary>A commitment as the simulation sees it: so many units each hour, drawn down by the usage that it matches.</summary>
/// <param name="UnitsPerHour">
/// Instance-hours (size-flexible ones times their normalization factor), or for a Savings Plan money at its undiscounted rates.
/// </param>
/// <param name="DrawOf">Units that an hour of a node's usage draws; null when the commitment does not match it, whoever owns it.</param>
/// <param name="Paid">Amortized cost of the window before the private discount.</param>
/// <param name="Billed">Cash of the window before the private discount.</param>
internal sealed record HeldCommitment(
    string Id,
    string AccountId,
    BilledCommitmentKind Kind,
    decimal UnitsPerHour,
    ActiveSpan Span,
    Func<UsageNode, decimal?> DrawOf,
    decimal Paid,
    decimal Billed)
{
    /// <summary>Bound to one zone.</summary>
    public bool IsZonal => Kind is BilledCommitmentKind.CapacityBlock or BilledCommitmentKind.ZonalReservedInstance;

    public bool IsPlan => Kind is BilledCommitmentKind.Ec2InstanceSavingsPlan
        or BilledCommitmentKind.ComputeSavingsPlan
        or BilledCommitmentKind.SageMakerSavingsPlan;

    /// <summary>All of one currency, in the order of their ids.</summary>
    public static IReadOnlyList<HeldCommitment> AllOf(BillingRequest request, Currency currency) =>
    [
        .. request.ReservedInstances.Where(reserved => reserved.Recurring.Currency == currency).Select(reserved => From(reserved, request))
            .Concat(request.SavingsPlans.Where(plan => plan.CommitmentPerHour.Currency == currency).Select(plan => From(plan, request)))
            .Concat(request.CapacityBlocks.Where(block => block.Upfront.Currency == currency).Select(block => From(block, request)))
            .OrderBy(commitment => commitment.Id, StringComparer.Ordinal),
    ];

    /// <param name="held">In the order of their ids; so is what is returned.</param>
    public static IReadOnlyList<HeldCommitment> With(
        IReadOnlyList<HeldCommitment> held, ReservedInstance? reserved, SavingsPlan? plan, BillingRequest request, Currency currency) => reserved is null && plan is null
        ? held
        :
        [
            .. held
                .Concat(reserved?.Recurring.Currency == currency ? [From(reserved, request)] : [])
                .Concat(plan?.CommitmentPerHour.Currency == currency ? [From(plan, request)] : [])
                .OrderBy(commitment => commitment.Id, StringComparer.Ordinal),
        ];

    public static HeldCommitment From(ReservedInstance reserved, BillingRequest request)
    {
        var offering = reserved.Offering;
        var factor = reserved.ZoneId is null ? request.SizeFlexibility.FactorOf(offering) : null;
        var span = SpanOf(request, reserved.StartUtc, reserved.EndUtc);
        var recurring = reserved.Recurring.PerHour.Amount * reserved.Count * span.Hours;
        var upfront = reserved.Upfront.Amount * reserved.Count;
        return new HeldCommitment(
            reserved.Id,
            reserved.AccountId,
            reserved.ZoneId is null ? BilledCommitmentKind.RegionalReservedInstance : BilledCommitmentKind.ZonalReservedInstance,
            reserved.Count * (factor ?? 1m),
            span,
            reserved.ZoneId is { } zone ? node => ExactDraw(node, offering, zone, BillLineKind.OnDemand) : node => RegionalDraw(node, offering, factor),
            recurring + Amortized(upfront, span, reserved.StartUtc, reserved.EndUtc),
            recurring + PaidInWindow(upfront, request, reserved.StartUtc));
    }

    public static HeldCommitment From(SavingsPlan plan, BillingRequest request)
    {
        var span = SpanOf(request, plan.StartUtc, plan.EndUtc);
        var commitment = plan.CommitmentPerHour.Amount * span.Hours;

        // The upfront is a part of the commitment paid early: the rest of each hour is the recurring fee.
        var recurring = commitment - Amortized(plan.Upfront.Amount, span, plan.StartUtc, plan.EndUtc);
        return new HeldCommitment(
            plan.Id,
            plan.AccountId,
            KindOf(plan),
            plan.CommitmentPerHour.Amount,
            span,
            node => PlanDraw(node, plan),
            commitment,
            recurring + PaidInWindow(plan.Upfront.Amount, request, plan.StartUtc));
    }

    public static HeldCommitment From(CapacityBlock block, BillingRequest request)
    {
        var span = SpanOf(request, block.StartUtc, block.EndUtc);
        return new HeldCommitment(
            block.Id,
            block.AccountId,
            BilledCommitmentKind.CapacityBlock,
            block.Count,
            span,
            node => ExactDraw(node, block.Offering, block.ZoneId, BillLineKind.CapacityBlock),
            Amortized(block.Upfront.Amount, span, block.StartUtc, block.EndUtc),
            PaidInWindow(block.Upfront.Amount, request, block.StartUtc));
    }

    private static ActiveSpan SpanOf(BillingRequest request, DateTime startUtc, DateTime endUtc) =>
        new(request.FromUtc, request.Hours, startUtc, endUtc);

    private static decimal Amortized(decimal upfront, ActiveSpan span, DateTime startUtc, DateTime endUtc) =>
        upfront * ((decimal)span.Ticks / (endUtc - startUtc).Ticks);

    private static decimal PaidInWindow(decimal upfront, BillingRequest request, DateTime startUtc) =>
        startUtc >= request.FromUtc && startUtc < request.FromUtc.AddHours(request.Hours) ? upfront : 0m;

    private static decimal? ExactDraw(UsageNode node, OfferingKey offering, string zoneId, BillLineKind kind) =>
        node.Key.Kind == kind && node.Key.ZoneId == zoneId && node.Key.Offering == offering ? 1m : null;

    private static decimal? RegionalDraw(UsageNode node, OfferingKey reserved, decimal? factor)
    {
        var used = node.Key.Offering;
        if (factor is null)
        {
            return used == reserved ? 1m : null;
        }

        return used.Region == reserved.Region && SizeFlexibility.FamilyOf(used.TypeName) == SizeFlexibility.FamilyOf(reserved.TypeName)
            ? node.Factor
            : null;
    }

    private static decimal? PlanDraw(UsageNode node, SavingsPlan plan)
    {
        var used = node.Key.Offering;
        var inScope = plan.Kind switch
        {
            CommitmentKind.Ec2InstanceSavingsPlan => used.Service == ComputeService.Ec2
                && used.Region == plan.Region
                && SizeFlexibility.FamilyOf(used.TypeName) == plan.Family,
            CommitmentKind.ComputeSavingsPlan => used.Service == ComputeService.Ec2,
            _ => used.Service == ComputeService.SageMaker,
        };
        return inScope && plan.Rates.TryGetValue(used, out var rate) ? Grain.Of(rate.PerHour.Amount) : null;
    }

    private static BilledCommitmentKind KindOf(SavingsPlan plan) => plan.Kind switch
    {
        CommitmentKind.Ec2InstanceSavingsPlan => BilledCommitmentKind.Ec2InstanceSavingsPlan,
        CommitmentKind.ComputeSavingsPlan => BilledCommitmentKind.ComputeSavingsPlan,
        CommitmentKind.SageMakerSavingsPlan => BilledCommitmentKind.SageMakerSavingsPlan,
        _ => throw new ArgumentException($"Savings Plan {plan.Id} has the kind {plan.Kind}.", nameof(plan)),
    };
}
