using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Realised;
using CostOptimizer.Core.Tests.Billing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.Realised;

/// <summary>Short ways to write baselines and the weeks after them: the fleet tts leaves 8 × p3.2xlarge for 14 × g4dn.xlarge, unless said otherwise.</summary>
internal static class Weeks
{
    public const int Hours = 168;

    /// <summary>A week's saving at list prices: (8 × 3.06 − 14 × 0.526) × 168.</summary>
    public const decimal PromisedAWeek = 2875.488m;

    public static readonly FleetId Tts = FleetId.Of(Given.Account, Given.UsEast1, "tts");
    public static readonly FleetId Asr = FleetId.Of(Given.Account, Given.UsEast1, "asr");
    public static readonly OfferingKey P3 = Given.Linux("p3.2xlarge");
    public static readonly OfferingKey G4 = Given.Linux("g4dn.xlarge");

    public static (OfferingKey Offering, decimal Rate)[] Prices { get; } = [(P3, 3.06m), (G4, 0.526m)];

    public static Baseline Migration() => Move(ActionKind.Migrate, 8m, P3, 14m, G4);

    /// <summary>The promise is what the plan saves at list prices, with no commitments.</summary>
    public static Baseline Move(ActionKind action, decimal count, OfferingKey from, decimal planned, OfferingKey? to) => new(
        $"{Tts}#{action}",
        Tts,
        Given.Account,
        action,
        "run-1",
        Given.Start.AddDays(-7),
        Money.Usd(((count * RateOf(from)) - (planned * (to is null ? 0m : RateOf(to)))) * HoursPer.Month),
        Money.Usd(count * RateOf(from) * HoursPer.Month),
        [new BaselinePart(from, null, InstanceLifecycle.OnDemand, count, null)],
        IsAutoscaled: false,
        [.. Enumerable.Repeat(count, Hours)],
        new DemandLevel("V100", 3.2, 4, 100, 120),
        BusyShareAtPeak: 0.5,
        Ceiling: 0.7,
        new PlannedMove(to, planned, 0m, null, [], 0.4),
        [.. Prices.Select(price => new PricedOffering(price.Offering, HourlyRate.Usd(price.Rate)))],
        [],
        []);

    public static RealisedMove Alone(this Baseline baseline) => new(baseline, [], []);

    /// <summary>A week in which every series runs the same in all hours, at the prices and demand of the baseline.</summary>
    public static RealisedSpan Week(params (FleetId Fleet, OfferingKey Offering, decimal Instances)[] running) =>
        Span(Hours, running);

    public static RealisedSpan Span(int hours, params (FleetId Fleet, OfferingKey Offering, decimal Instances)[] running) => new(
        new BillingRequest(
            Given.Start,
            hours,
            [.. running.Select(fleet => Given.Usage(fleet.Offering, [.. Enumerable.Repeat(fleet.Instances, hours)], key: fleet.Fleet.Value))],
            Prices.ToDictionary(price => price.Offering, price => HourlyRate.Usd(price.Rate)),
            [],
            [],
            [],
            SharingPolicy.All,
            0m,
            Given.Sizes),
        new Dictionary<FleetId, SpanDemand>(),
        []);

    public static RealisedSpan At(this RealisedSpan span, OfferingKey offering, decimal rate) => span with
    {
        AsRun = span.AsRun with { OnDemand = new Dictionary<OfferingKey, HourlyRate>(span.AsRun.OnDemand) { [offering] = HourlyRate.Usd(rate) } },
    };

    public static RealisedSpan With(this RealisedSpan span, params SavingsPlan[] plans) => span with { AsRun = span.AsRun with { SavingsPlans = plans } };

    public static RealisedSpan With(this RealisedSpan span, params ReservedInstance[] reserved) => span with { AsRun = span.AsRun with { ReservedInstances = reserved } };

    public static RealisedSpan Requests(this RealisedSpan span, params double?[] perSecond) => span with
    {
        Demand = new Dictionary<FleetId, SpanDemand>
        {
            [Tts] = new("T4", new double?[span.AsRun.Hours], perSecond.Length == 1 ? [.. Enumerable.Repeat(perSecond[0], span.AsRun.Hours)] : perSecond),
        },
    };

    public static WeekSaving Measured(this RealisedMove move, params RealisedSpan[] spans) => SavingMeter.Measure(move, Given.Start, spans);

    private static decimal RateOf(OfferingKey offering) => Prices.Single(price => price.Offering == offering).Rate;
}
