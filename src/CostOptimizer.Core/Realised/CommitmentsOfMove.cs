using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Realised;

/// <summary>Commitments as they stand with and without a move, then and today.</summary>
internal sealed class CommitmentsOfMove(RealisedMove move, RealisedSpan span)
{
    private readonly Baseline _baseline = move.Baseline;

    /// <summary>Those of the baseline's time, as if none had ended since: what they cost an hour does not change with the length of their terms.</summary>
    public (IReadOnlyList<ReservedInstance> Reserved, IReadOnlyList<SavingsPlan> Plans) Then()
    {
        var (from, to) = (span.AsRun.FromUtc, span.AsRun.FromUtc.AddHours(span.AsRun.Hours));
        return (
            [.. _baseline.ReservedInstances.Where(owned => IsActive(owned.StartUtc, owned.EndUtc)).Select(owned => owned with
            {
                Upfront = Money.Zero(owned.Upfront.Currency), Recurring = owned.EffectiveRate, StartUtc = from, EndUtc = to,
            })],
            [.. _baseline.SavingsPlans.Where(owned => IsActive(owned.StartUtc, owned.EndUtc)).Select(owned => owned with
            {
                Upfront = Money.Zero(owned.Upfront.Currency), StartUtc = from, EndUtc = to,
            })]);
    }

    public (IReadOnlyList<ReservedInstance> Reserved, IReadOnlyList<SavingsPlan> Plans) Today() => (span.AsRun.ReservedInstances, span.AsRun.SavingsPlans);

    /// <summary>Today's without what was bought because of the move.</summary>
    public (IReadOnlyList<ReservedInstance> Reserved, IReadOnlyList<SavingsPlan> Plans) TodayWithout() => Without(span.AsRun, move.Bought);

    /// <summary>A request's commitments without what was bought because of moves: parts of one commitment add up.</summary>
    public static (IReadOnlyList<ReservedInstance> Reserved, IReadOnlyList<SavingsPlan> Plans) Without(BillingRequest request, IEnumerable<BoughtShare> bought)
    {
        var shares = bought
            .GroupBy(part => part.CommitmentId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Math.Min(1m, group.Sum(part => part.Share)), StringComparer.Ordinal);
        return (
            [.. request.ReservedInstances
                .Select(owned => owned with { Count = owned.Count - (int)Math.Round(owned.Count * shares.GetValueOrDefault(owned.Id)) })
                .Where(owned => owned.Count > 0)],
            [.. request.SavingsPlans.Where(owned => shares.GetValueOrDefault(owned.Id) < 1m).Select(owned => owned with
            {
                CommitmentPerHour = owned.CommitmentPerHour * (1m - shares.GetValueOrDefault(owned.Id)),
                Upfront = owned.Upfront * (1m - shares.GetValueOrDefault(owned.Id)),
            })]);
    }

    /// <summary>What the move was to buy, as plans that serve its target alone.</summary>
    /// <param name="share">Part of it, 0..1.</param>
    public IReadOnlyList<SavingsPlan> Planned(decimal share)
    {
        if (_baseline.Plan.Target is not { } target || share == 0m)
        {
            return [];
        }

        // A recommendation tells rates after the private discount; plans draw at rates before it.
        var discount = 1m - span.AsRun.PrivateDiscount;
        return
        [
            .. _baseline.Plan.Covers.Select((cover, index) => new SavingsPlan(
                FormattableString.Invariant($"planned for {_baseline.RecommendationId}, {index}"),
                _baseline.AccountId,
                target.Service == ComputeService.Ec2 ? CommitmentKind.Ec2InstanceSavingsPlan : CommitmentKind.SageMakerSavingsPlan,
                target.Service == ComputeService.Ec2 ? target.Region : null,
                target.Service == ComputeService.Ec2 ? target.TypeName.Split('.')[0] : null,
                cover.Rate.PerHour / discount * cover.InstanceHoursPerHour * share,
                PaymentOption.NoUpfront,
                Money.Zero(cover.Rate.Currency),
                span.AsRun.FromUtc,
                span.AsRun.FromUtc.AddHours(span.AsRun.Hours),
                new Dictionary<OfferingKey, HourlyRate> { [target] = new(cover.Rate.PerHour / discount) })),
        ];
    }

    private bool IsActive(DateTime startUtc, DateTime endUtc) => startUtc <= _baseline.SinceUtc && endUtc > _baseline.SinceUtc;
}
