using CostOptimizer.Core.Feasibility;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Packing;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning.Packs;

/// <summary>
/// The pack of a group that promises most on demand prices: for each type of host all fleets that may stand there, less
/// those that are better off by themselves, one by one.
/// </summary>
internal sealed class PackChoice(PlanningInput input, IReadOnlyList<DateTime> hours, Func<SpeedupQuery, SpeedupEstimate?> estimate)
{
    /// <summary>Of the packer's steps: hosts are compared by many small packings, each of them cut short early.</summary>
    private const int StepsToCompare = 500;

    private const int StepsToSettle = 20_000;

    /// <summary>Types of host for which it is asked which fleets had better stay away.</summary>
    private const int MostRefined = 3;

    private readonly PackItems _items = new(input, hours);

    /// <returns>Null when no pack promises more than the fleets' own best options together.</returns>
    public PackPlan? Best(IReadOnlyList<FleetProposal> group) => input.Catalogue.Types
        .Where(type => type is { AcceleratorCount: > 0, IsBareMetal: false })
        .Select(type => On(type, group))
        .OfType<PackTrial>()
        .OrderByDescending(trial => trial.Gain)
        .ThenBy(trial => trial.Host.Name, StringComparer.Ordinal)
        .Take(MostRefined)
        .Select(Refine)
        .Where(trial => trial.Gain > 0m)
        .OrderByDescending(trial => trial.Gain)
        .ThenBy(trial => trial.Host.Name, StringComparer.Ordinal)
        .Select(Plan)
        .FirstOrDefault();

    private PackTrial? On(InstanceType host, IReadOnlyList<FleetProposal> group)
    {
        if (input.Prices.OnDemand(OptionFinder.Offering(group[0].Fleet, host.Name)) is not { } quote || quote.Rate.Currency != group[0].Costing.Currency)
        {
            return null;
        }

        var yearly = quote.Rate.PerHour.Amount * HoursPer.Year * (1m - input.Policy.PrivateDiscount);
        return Solve(new PackTrial(host, yearly, [.. group.Select(proposal => Entry(proposal, host)).OfType<PackEntry>()], decimal.MinValue));
    }

    /// <summary>Leaves out, one by one, the fleet without which the rest gains most.</summary>
    private PackTrial Refine(PackTrial trial)
    {
        while (trial.Entries.Count > 2)
        {
            var without = trial.Entries
                .Select(entry => Solve(trial with { Entries = [.. trial.Entries.Where(other => other != entry)] }))
                .OfType<PackTrial>()
                .OrderByDescending(each => each.Gain)
                .FirstOrDefault();
            if (without is null || without.Gain <= trial.Gain)
            {
                return trial;
            }

            trial = without;
        }

        return trial;
    }

    private PackEntry? Entry(FleetProposal proposal, InstanceType host)
    {
        var (from, fleet) = (proposal.Type, proposal.Fleet);
        var findings = host.Name == from.Name
            ? []
            : FeasibilityGate.Judge(new FeasibilityQuestion(fleet, proposal.Measured.Demand, from, host, input.Catalogue, input.Prices, input.Policy) { NowUtc = input.NowUtc });
        if (FeasibilityGate.Excludes(findings))
        {
            return null;
        }

        var speedup = from.DeviceName == host.DeviceName ? null : estimate(FleetSpeedup.Query(proposal.Measured, from, host));
        return from.DeviceName != host.DeviceName && speedup is not { Median: > 1e-6 and < 1e6 }
            ? null
            : new PackEntry(proposal, _items.Of(proposal, speedup), speedup, findings);
    }

    /// <summary>
    /// With its gain in the first year over the fleets' own best options, all on demand; commitments are billed later. Fleets
    /// that do not fit the host, or stand there alone, are left out.
    /// </summary>
    /// <returns>Null where fewer than two fleets are left.</returns>
    private PackTrial? Solve(PackTrial trial)
    {
        while (trial.Entries.Count > 1)
        {
            var result = FleetPacker.Pack(ProblemOf(trial), StepsToCompare);
            PackEntry[] sharing = [.. trial.Entries.Where(entry => result is null ? FitsAlone(trial, entry) : IsShared(result, entry.Item.Fleet))];
            if (result is not null && sharing.Length == trial.Entries.Count)
            {
                return trial with { Gain = trial.Saved - (trial.YearlyPerHost * result.Hosts) };
            }

            if (sharing.Length == trial.Entries.Count)
            {
                return null;
            }

            trial = trial with { Entries = sharing };
        }

        return null;
    }

    private bool FitsAlone(PackTrial trial, PackEntry entry) => FleetPacker.Pack(ProblemOf(trial with { Entries = [entry] }), StepsToCompare) is not null;

    private PackPlan Plan(PackTrial trial)
    {
        var problem = ProblemOf(trial);
        var result = FleetPacker.Pack(problem, StepsToSettle)!;
        var basis = PackShares.BasisOf(problem, result.Hosts);
        double[] weights = [.. trial.Entries.Select(entry => PackShares.WeightOf(entry.Item, problem, basis))];
        var shares = PackShares.Of(weights);
        return new PackPlan(
            trial.Host,
            [.. trial.Entries.Select((entry, index) => new PackMember(entry.Proposal.Id, entry.Item, entry.Estimate, entry.Findings, weights[index], shares[index]))],
            result,
            basis);
    }

    private PackProblem ProblemOf(PackTrial trial) =>
        new([.. trial.Entries.Select(entry => entry.Item)], _items.HostOf(trial.Host), input.Policy.UtilizationCeiling);

    private static bool IsShared(PackResult result, string fleet) => result.Placements
        .Where(placement => placement.Fleet == fleet)
        .Any(placement => result.Placements.Any(other => other.Host == placement.Host && other.Fleet != fleet));
}
