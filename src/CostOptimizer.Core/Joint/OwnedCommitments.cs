using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;

namespace CostOptimizer.Core.Joint;

/// <summary>What is owned and active in one simulated window.</summary>
internal sealed record OwnedCommitments(IReadOnlyList<ReservedInstance> ReservedInstances, IReadOnlyList<SavingsPlan> SavingsPlans)
{
    public OwnedCommitments And(IReadOnlyList<ReservedInstance> reservedInstances, IReadOnlyList<SavingsPlan> savingsPlans) =>
        new([.. ReservedInstances, .. reservedInstances], [.. SavingsPlans, .. savingsPlans]);

    /// <summary>The same under other ids, which no purchase of the same thing can have.</summary>
    public OwnedCommitments Renamed(string prefix) => new(
        [.. ReservedInstances.Select(reserved => reserved with { Id = prefix + reserved.Id })],
        [.. SavingsPlans.Select(plan => plan with { Id = prefix + plan.Id })]);

    /// <summary>
    /// What is left of them for some of the usage, in proportion to the hours and money that the other usage draws. It only guides
    /// what is bought: every figure comes from a bill of the whole.
    /// </summary>
    /// <param name="bill">Of all usage.</param>
    /// <param name="isOther">By the key of a line.</param>
    public OwnedCommitments LeftBy(Bill bill, Func<string, bool> isOther)
    {
        var used = bill.Currencies
            .SelectMany(currency => currency.Lines)
            .Where(line => isOther(line.Key))
            .SelectMany(line => line.Covers)
            .GroupBy(cover => cover.CommitmentId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(cover => cover.Cost.Amount), StringComparer.Ordinal);
        var left = bill.Currencies
            .SelectMany(currency => currency.Commitments)
            .Where(commitment => commitment.Paid.Amount > 0m)
            .ToDictionary(commitment => commitment.Id, commitment => 1m - (used.GetValueOrDefault(commitment.Id) / commitment.Paid.Amount), StringComparer.Ordinal);
        return new OwnedCommitments(
            [
                .. ReservedInstances
                    .Select(reserved => reserved with { Count = (int)decimal.Round(reserved.Count * left.GetValueOrDefault(reserved.Id)) })
                    .Where(reserved => reserved.Count > 0),
            ],
            [
                .. SavingsPlans
                    .Select(plan => left.GetValueOrDefault(plan.Id) is var share && share >= 1m ? plan : plan with { CommitmentPerHour = plan.CommitmentPerHour * share, Upfront = plan.Upfront * share })
                    .Where(plan => plan.CommitmentPerHour.Amount > 0m),
            ]);
    }
}
