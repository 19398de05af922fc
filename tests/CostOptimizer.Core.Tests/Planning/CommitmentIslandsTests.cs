using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace CostOptimizer.Core.Tests.Planning;

/// <summary>What is billed and kept by island equals what is billed as one and computed anew.</summary>
public sealed class CommitmentIslandsTests
{
    private static readonly InstanceType[] Types = [Make.P3, Make.G4dn, Make.G5, Make.Inf2];

    private static readonly Gen<Scenario> Estates =
        from fleets in OnTypes(5, 9).ArrayOf(5)
        from reserved in OnTypes(6, 9).ArrayOf(2)
        from plans in (from types in Gen.SubListOf(Types) from perHour in Gen.Choose(1, 30) select ((IEnumerable<InstanceType>)types, perHour)).ArrayOf(2)
        select Estate(fleets, reserved, plans);

    [Fact]
    public void Of_FamiliesThatOnePlanServes_AreOneIslandWithWhatElseServesThem()
    {
        var scenario = new Scenario();
        scenario.Add(Make.Fleet(Make.P3, 1), busy: 0.4, burst: 0.5);
        scenario.Reserve(Make.P3, 1, 1m);
        scenario.Reserve(Make.G4dn, 1, 0.3m);
        scenario.SavingsPlans.Add(Plan(0, 1m, Make.G4dn, Make.G5));
        scenario.SavingsPlans.Add(Plan(1, 1m));

        var islands = new CommitmentIslands(new EstateLedger(scenario.Input()));

        Assert.Equal(islands.Of(Key(Make.G4dn)), islands.Of(Key(Make.G5)));
        Assert.NotEqual(islands.Of(Key(Make.P3)), islands.Of(Key(Make.G5)));
        Assert.Null(islands.Of(Key(Make.Inf2)));
        int[] withCommitments = [islands.Of(scenario.ReservedInstances[0]), islands.Of(scenario.SavingsPlans[0]), islands.Of(scenario.SavingsPlans[1])];
        Assert.Equal(3, withCommitments.Distinct().Count()); // a plan without rates serves nobody's island
    }

    [Fact]
    public void Bill_OfAFleetsIslands_DiffersByAChangeAsTheWholeDoes() => Prop.ForAll(Arb.From(Estates), scenario =>
    {
        var input = scenario.Input();
        var ledger = new EstateLedger(input);
        var reach = new CommitmentReach(ledger, input.Sharing);
        var shared = new SharedUsage(ledger, reach, input.Sharing, new Dictionary<string, Purchase>(StringComparer.Ordinal));
        var all = Types.Select(type => reach.Islands.Of(Key(type))).OfType<int>().ToHashSet();
        foreach (var fleet in scenario.Fleets.Select(measured => measured.Fleet))
        {
            UsageSeries[] present = [.. ledger.UsageOf(fleet.Id.Value)];
            UsageSeries[] moved = [.. present.Select(series => series with { Offering = Key(Make.G4dn), InstanceHours = [.. series.InstanceHours.Select(hours => hours * 1.5m)] })];
            var own = present.Concat(moved).Select(series => reach.Islands.Of(series.Offering)).OfType<int>().ToHashSet();

            Assert.Equal(Difference(all), Difference(own));

            decimal Difference(HashSet<int> islands)
            {
                var around = new EstateAround(shared, fleet, Currency.Usd, islands);
                return around.Bill(moved, bought: null, around.IsWhole(moved)).Figures.Effective - around.Bill(present, bought: null, around.IsWhole(moved)).Figures.Effective;
            }
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    /// <summary>Beside what stands and beside everything else billed whole, with two other fleets changed; asked again after it was let go, too.</summary>
    [Fact]
    public void Bill_FromWhereItDiffers_IsThatOfTheWhole() => Prop.ForAll(Arb.From(Estates), scenario =>
    {
        var input = scenario.Input();
        var ledger = new EstateLedger(input);
        var reach = new CommitmentReach(ledger, input.Sharing);
        var changes = scenario.Fleets.Take(2).Select(measured => measured.Fleet.Id.Value).Distinct().ToDictionary(
            id => id,
            id => new Purchase([.. ledger.UsageOf(id).Select(series => series with { Offering = Key(Make.G5) })], null, []),
            StringComparer.Ordinal);
        var shared = new SharedUsage(ledger, reach, input.Sharing, changes);
        var all = Types.Select(type => reach.Islands.Of(Key(type))).OfType<int>().ToHashSet();
        foreach (var fleet in scenario.Fleets.Select(measured => measured.Fleet).Skip(1))
        {
            UsageSeries[] present = [.. ledger.UsageOf(fleet.Id.Value)];
            UsageSeries[] moved = [.. present.Select(series => series with { Offering = Key(Make.G4dn), InstanceHours = [.. series.InstanceHours.Select(hours => hours * 1.5m)] })];
            var around = new EstateAround(shared, fleet, Currency.Usd, all);
            foreach (var usage in new[] { present, moved, [] })
            {
                var (differing, whole) = (around.Bill(usage, null, isWhole: false), around.Bill(usage, null, isWhole: true));
                Assert.Equal(whole.Figures.Effective, differing.Figures.Effective, 9);
                Assert.Equal(whole.Figures.Unused, differing.Figures.Unused, 9);
                Assert.Equal(whole.Figures.Others, differing.Figures.Others, 9);
                Assert.Equal(whole.Lines.Sum(line => line.EffectiveCost.Amount), differing.Lines.Sum(line => line.EffectiveCost.Amount), 9);
            }

            shared.Forget();
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Settle_WhatWasKept_IsWhatItIsComputedAnew() => Prop.ForAll(Arb.From(Estates), scenario =>
    {
        var input = scenario.Input();
        var ledger = new EstateLedger(input);
        var reach = new CommitmentReach(ledger, input.Sharing);
        var planner = new FleetPlanner(input, ledger, reach);
        var settled = new PlanSettlement(ledger, reach, planner.Shared, input).Settle([.. input.Fleets.OrderBy(measured => measured.Fleet.Id).Select(measured => planner.Study(measured).Proposal!)]);
        var changes = settled
            .Where(proposal => proposal is { IsReached: true, Chosen: not null })
            .ToDictionary(proposal => proposal.Id.Value, proposal => proposal.Chosen!.Costing.Purchase, StringComparer.Ordinal);
        var around = new SharedUsage(ledger, new CommitmentReach(ledger, input.Sharing), input.Sharing, changes);
        foreach (var proposal in settled.Where(proposal => proposal.IsReached && changes.Keys.Any(other => other != proposal.Id.Value)))
        {
            var anew = new OptionEvaluator(new FleetCosting(ledger, reach, around, input, proposal.Fleet), proposal.Sizer, proposal.Type, input.Policy);
            Assert.All(proposal.Evaluations, kept => Assert.Equal(Figures(anew.Evaluate(kept.Option)!), Figures(kept)));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static Gen<(InstanceType Type, int Count, int Tenths)> OnTypes(int mostInstances, int mostTenths) =>
        from type in Gen.Elements(Types)
        from count in Gen.Choose(1, mostInstances)
        from tenths in Gen.Choose(1, mostTenths)
        select (type, count, tenths);

    private static (decimal Low, decimal Middle, decimal High, decimal Before, decimal After) Figures(Evaluation evaluation) => (
        Math.Round(evaluation.Savings.P10.Amount, 6),
        Math.Round(evaluation.Savings.P50.Amount, 6),
        Math.Round(evaluation.Savings.P90.Amount, 6),
        Math.Round(evaluation.Costing.Before, 6),
        Math.Round(evaluation.Costing.After, 6));

    private static Scenario Estate(
        (InstanceType Type, int Count, int Tenths)[] fleets, (InstanceType Type, int Count, int Tenths)[] reserved, (IEnumerable<InstanceType> Types, int PerHour)[] plans)
    {
        var scenario = new Scenario();
        scenario.Speed("T4", "A10G", 1.8, 0.2, EvidenceGrade.A);
        scenario.Speed("A10G", "T4", 0.5, 0.2, EvidenceGrade.A);
        scenario.Speed("Inferentia2", "T4", 0.3, 0.1, EvidenceGrade.A);
        scenario.Speed("Inferentia2", "A10G", 0.6, 0.1, EvidenceGrade.A);
        foreach (var (index, fleet) in fleets.Index())
        {
            scenario.Add(Make.Fleet(fleet.Type, fleet.Count, name: $"fleet-{index}", account: $"11112222333{index % 3}"), fleet.Count * fleet.Tenths / 14d, fleet.Count * fleet.Tenths / 10d);
        }

        foreach (var (type, count, tenths) in reserved)
        {
            scenario.Reserve(type, count, tenths / 10m, "111122223331");
        }

        foreach (var (index, plan) in plans.Index())
        {
            scenario.SavingsPlans.Add(Plan(index, plan.PerHour / 10m, [.. plan.Types]));
        }

        return scenario;
    }

    private static SavingsPlan Plan(int index, decimal perHour, params InstanceType[] types) => new(
        $"sp-{index}", Make.Account, CommitmentKind.ComputeSavingsPlan, null, null, Money.Usd(perHour), PaymentOption.NoUpfront, Money.Usd(0m), Make.Monday.AddYears(-1), Make.Monday.AddYears(2),
        types.ToDictionary(Key, type => HourlyRate.Usd(type == Make.P3 ? 2m : 0.3m)));

    private static OfferingKey Key(InstanceType type) => OfferingKey.LinuxShared(Make.Region, type.Name);
}
