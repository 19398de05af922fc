using CostOptimizer.Core.Realised;
using CostOptimizer.Core.Tests.Billing;
using CostOptimizer.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace CostOptimizer.Core.Tests.Realised;

/// <summary>
/// Weeks whose true saving is known, because every hour of them is priced here by hand, without the simulator: demand grows,
/// the old type's price is cut, the plan ends, the move is made in steps, each alone and all at once.
/// </summary>
public sealed class SavingProperties
{
    private const decimal PlanPerHour = 4m;
    private const decimal PlanRateOld = 2m;
    private const decimal PlanRateNew = 0.35m;

    [Fact]
    public void AnyWeek_OfAKnownTrueSaving_IsRecoveredWithinAHundredth() => Check(world =>
    {
        var (week, truth) = (world.Measured(), world.TrueSaving());
        Assert.True(Math.Abs(week.Measured!.Realised.Amount - truth) <= Math.Abs(truth) * 0.01m, $"{week.Measured.Realised} is not {truth}.");
    });

    [Fact]
    public void AnyWeek_PartsOfTheDifference_AddUpToItExactly() => Check(world =>
    {
        var week = world.Measured();
        Assert.Equal(week.Measured!.Realised - week.Promised, week.Measured.Difference.Total);
        Assert.Equal(week.Measured.Baseline - week.Measured.Paid, week.Measured.Realised);
        var shown = Money.Usd(Math.Round((week.Measured.Realised - week.Promised).Amount, 2));
        Assert.Equal(shown, week.Measured.Difference.Rounded(2, shown).Total);
    });

    [Fact]
    public void AnyWeek_Saving_IsAtMostWhatTheBaselineCosts() => Check(world =>
        Assert.True(world.Measured().Measured!.Realised <= world.Measured().Measured!.Baseline));

    [Fact]
    public void AnyWeek_CutIntoSpansAnywhere_IsTheSame() => Check(world =>
        Assert.Equal(world.Measured().Measured!.Realised.Amount, (world with { CutAgainAt = 50 }).Measured().Measured!.Realised.Amount, 6));

    private static void Check(Action<World> holds) => Prop.ForAll(Worlds().ToArbitrary(), holds).QuickCheckThrowOnFailure();

    private static Gen<World> Worlds() =>
        from growth in Gen.Choose(50, 200)
        from cutAt in Gen.Choose(0, 168)
        from cut in Gen.Choose(0, 40)
        from endsAt in Gen.Choose(0, 168)
        from rollOutAt in Gen.Choose(0, 120)
        from share in Gen.Choose(10, 100)
        select new World(growth / 100m, cutAt, 3.06m * (100 - cut) / 100m, endsAt, rollOutAt, share / 100m);

    /// <param name="Growth">Demand of the week ÷ that of the baseline; the fleet is autoscaled.</param>
    /// <param name="CutAt">Hour from which the old type costs <paramref name="Price"/>.</param>
    /// <param name="EndsAt">Hour at which the Savings Plan ends.</param>
    /// <param name="RollOutAt">Hour from which <paramref name="Share"/> of the fleet runs on the target; half of that before.</param>
    private sealed record World(decimal Growth, int CutAt, decimal Price, int EndsAt, int RollOutAt, decimal Share)
    {
        public int? CutAgainAt { get; init; }

        private Core.Commitments.SavingsPlan Plan => Given.Compute("sp", PlanPerHour, (Weeks.P3, PlanRateOld), (Weeks.G4, PlanRateNew)) with
        {
            EndUtc = Given.Start.AddHours(EndsAt).AddDays(EndsAt == 0 ? -1 : 0),
        };

        public WeekSaving Measured()
        {
            var baseline = Weeks.Migration() with { IsAutoscaled = true, SavingsPlans = [Plan with { EndUtc = Given.Start.AddDays(300) }] };
            int[] cuts = [.. new[] { 0, CutAt, CutAgainAt ?? 0, RollOutAt, 168 }.Distinct().Order()];
            return baseline.Alone().Measured([.. cuts.Zip(cuts.Skip(1), Span)]);
        }

        public decimal TrueSaving() => Enumerable.Range(0, 168).Sum(hour =>
            Cost(hour, 8m * Growth, 0m) - Cost(hour, 8m * Growth * (1m - ShareAt(hour)), 14m * Growth * ShareAt(hour)));

        /// <summary>The plan covers first what saves the larger share: 35 % on the old type at its full price, 33 % on the new.</summary>
        private decimal Cost(int hour, decimal old, decimal target)
        {
            var price = hour >= CutAt ? Price : 3.06m;
            var left = hour < EndsAt ? PlanPerHour : 0m;
            var (cost, oldFirst) = (left, 1m - (PlanRateOld / price) > 1m - (PlanRateNew / 0.526m));
            var coveredOld = oldFirst ? Math.Min(old, left / PlanRateOld) : 0m;
            var coveredNew = Math.Min(target, (left - (coveredOld * PlanRateOld)) / PlanRateNew);
            coveredOld = oldFirst ? coveredOld : Math.Min(old, (left - (coveredNew * PlanRateNew)) / PlanRateOld);
            return cost + ((old - coveredOld) * price) + ((target - coveredNew) * 0.526m);
        }

        private decimal ShareAt(int hour) => hour >= RollOutAt ? Share : Share / 2m;

        private RealisedSpan Span(int from, int to)
        {
            var span = Weeks.Span(
                to - from,
                (Weeks.Tts, Weeks.P3, 8m * Growth * (1m - ShareAt(from))),
                (Weeks.Tts, Weeks.G4, 14m * Growth * ShareAt(from))).At(Weeks.P3, from >= CutAt ? Price : 3.06m).Requests((double)(100m * Growth));
            return span with { AsRun = span.AsRun with { FromUtc = Given.Start.AddHours(from), SavingsPlans = [Plan] } };
        }
    }
}
