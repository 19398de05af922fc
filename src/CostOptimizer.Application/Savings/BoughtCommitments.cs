using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Realised;

namespace CostOptimizer.Application.Savings;

/// <summary>
/// Which owned commitments were bought because of which recommendations: those that began after a baseline was taken, are of the
/// kind that was proposed, and may cover its target. Older ones go first; a commitment serves the recommendations in proportion to what each was
/// to buy, up to that.
/// </summary>
internal static class BoughtCommitments
{
    public static IReadOnlyDictionary<string, IReadOnlyList<BoughtShare>> Of(
        IReadOnlyList<TrackedSaving> savings, IReadOnlyList<ReservedInstance> reserved, IReadOnlyList<SavingsPlan> plans)
    {
        var wanted = savings.ToDictionary(saving => saving.Id, saving => saving.Baseline.Plan.Covers.Sum(ValueOf), StringComparer.Ordinal);
        var bought = savings.ToDictionary(saving => saving.Id, _ => new List<BoughtShare>(), StringComparer.Ordinal);
        foreach (var owned in reserved.Select(Owned.Of).Concat(plans.Select(Owned.Of)).OrderBy(owned => owned.StartUtc).ThenBy(owned => owned.Id, StringComparer.Ordinal))
        {
            TrackedSaving[] takers = [.. savings.Where(saving => wanted[saving.Id] > 0m && owned.IsFor(saving.Baseline))];
            var all = takers.Sum(saving => wanted[saving.Id]);
            foreach (var taker in takers)
            {
                var share = Math.Min(1m, all / owned.PerHour) * wanted[taker.Id] / all;
                bought[taker.Id].Add(new BoughtShare(owned.Id, share));
                wanted[taker.Id] = Math.Max(0m, wanted[taker.Id] - (share * owned.PerHour));
            }
        }

        return bought.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<BoughtShare>)pair.Value, StringComparer.Ordinal);
    }

    private static decimal ValueOf(PlannedCover cover) => cover.Rate.PerHour.Amount * cover.InstanceHoursPerHour;

    private sealed record Owned(string Id, string Kind, DateTime StartUtc, decimal PerHour, Func<Core.Pricing.OfferingKey, bool> Covers)
    {
        public static Owned Of(ReservedInstance owned) => new(
            owned.Id, "Reserved Instance", owned.StartUtc, owned.EffectiveRate.PerHour.Amount * owned.Count, target => target == owned.Offering);

        public static Owned Of(SavingsPlan owned) => new(
            owned.Id, NameOf(owned.Kind), owned.StartUtc, owned.CommitmentPerHour.Amount, target => owned.Rates.ContainsKey(target)
                && (owned.Region is null || owned.Region == target.Region)
                && (owned.Family is null || target.TypeName.StartsWith($"{owned.Family}.", StringComparison.Ordinal)));

        public bool IsFor(Baseline baseline) =>
            PerHour > 0m
            && StartUtc >= baseline.SinceUtc
            && baseline.Plan.Target is { } target && Covers(target)
            && baseline.Plan.Covers.Any(cover => cover.Option.Contains(Kind, StringComparison.Ordinal))
            && baseline.ReservedInstances.All(owned => owned.Id != Id) && baseline.SavingsPlans.All(owned => owned.Id != Id);

        private static string NameOf(CommitmentKind kind) => kind switch
        {
            CommitmentKind.Ec2InstanceSavingsPlan => "EC2 Instance Savings Plan",
            CommitmentKind.ComputeSavingsPlan => "Compute Savings Plan",
            _ => "SageMaker Savings Plan",
        };
    }
}
