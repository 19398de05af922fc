using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Scheduling;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>What the company allows and assumes. Every default is shown in the report's method note.</summary>
public sealed record PlanningPolicy
{
    public static PlanningPolicy Default { get; } = new();

    /// <summary>Share of buckets with data that a recommendation needs, 0..1.</summary>
    public double MinimumValidShare { get; init; } = 0.70;

    /// <summary>Quantile of 5-minute buckets that a static fleet is sized on, 0..1.</summary>
    public double PeakQuantile { get; init; } = 0.995;

    /// <summary>Largest busy share of a device where no SLO says otherwise, 0..1.</summary>
    public double UtilizationCeiling { get; init; } = 0.70;

    /// <summary>Factor on the demand observed; 1 expects no growth.</summary>
    public double DemandGrowth { get; init; } = 1.0;

    /// <summary>
    /// Standard deviation of the logarithm of <see cref="DemandGrowth"/>, 0 to 2; 0.1 is about 10 % either way. 0 by
    /// default: a look-back of weeks tells nothing of the coming year, and a spread that nobody stated would be a guess
    /// inside every range.
    /// </summary>
    public double DemandGrowthDeviation { get; init; }

    /// <summary>Seed of the scenarios: the same seed gives the same plan, another one other draws of the same distributions.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Instances kept beyond the need, so that one may fail.</summary>
    public int SpareInstances { get; init; } = 1;

    /// <summary>Share of device memory that must stay free after a move, 0..1 (aws-reference §6.1: 10 to 15 %).</summary>
    public double MemoryMargin { get; init; } = 0.15;

    /// <summary>A device never busier than this over the window is idle, 0..1.</summary>
    public double IdleBusyShare { get; init; } = 0.01;

    /// <summary>Longest commitment that may be proposed, years: 0, 1 or 3.</summary>
    public int LongestTermYears { get; init; } = 1;

    public IReadOnlyList<PaymentOption> PaymentOptions { get; init; } = [PaymentOption.NoUpfront];

    /// <summary>
    /// Most to pay at the start for new commitments, 0 or more, before the private discount; a currency without a row has no limit.
    /// It counts anew at every month in which commitments are bought.
    /// </summary>
    public IReadOnlyList<Money> UpfrontBudgets { get; init; } = [];

    /// <summary>Months that a change is judged over, 1 to 120.</summary>
    public int HorizonMonths { get; init; } = 36;

    /// <summary>What a year's wait takes off the value of money, 0..1: next year's 1.08 is worth 1 today.</summary>
    public decimal DiscountRate { get; init; } = 0.08m;

    /// <summary>
    /// Largest share of coverable usage, at on-demand prices, that commitments may cover, 0..1; owned ones included.
    /// </summary>
    public double CoverageCap { get; init; } = 0.80;

    /// <summary>Largest share of a spot-tolerant fleet that may run on spot, 0..1.</summary>
    public double SpotShareCap { get; init; } = 0.50;

    /// <summary>Extra spot instance-hours for interruptions and warm-up, as a share of the hours run.</summary>
    public double SpotOverhead { get; init; } = 0.05;

    /// <summary>Chance of saving below which a recommendation becomes benchmark-first, 0..1.</summary>
    public double MinimumProbability { get; init; } = 0.80;

    /// <summary>Discount on list prices that the company negotiated, 0..1.</summary>
    public decimal PrivateDiscount { get; init; }

    /// <summary>Cost of an engineering hour, per currency that the estate bills in.</summary>
    public IReadOnlyList<Money> EngineeringHourlyRates { get; init; } = [Money.Usd(120m), new(500m, Currency.Cny)];

    /// <summary>Moves that save less than this a month, or than a hundredth of the baseline, are not worth a person's time.</summary>
    public decimal MinimumMonthlySavings { get; init; } = 50m;

    /// <summary>A move must pay back within this many months.</summary>
    public int LongestPaybackMonths { get; init; } = 12;

    /// <summary>Largest busy share that a promised latency can justify: above it a small error of the demand is an outage.</summary>
    public double HighestCeiling { get; init; } = 0.95;

    /// <summary>Hours for which an autoscaled fleet keeps instances after the need has gone.</summary>
    public int ScaleInLagHours { get; init; } = 1;

    /// <summary>How weekly timetables are learnt; the fleet's own time zone, where declared, goes before this one.</summary>
    public ScheduleRules Schedule { get; init; } = ScheduleRules.Default;

    /// <summary>Largest share of a left-out week's demand that a timetable may have missed, 0..1.</summary>
    public double MostUnservedShare { get; init; } = 0.01;

    /// <summary>What to do with a family as a target, where the company decides otherwise than the catalogue.</summary>
    public IReadOnlyDictionary<string, LifecyclePolicy> FamilyPolicies { get; init; } = new Dictionary<string, LifecyclePolicy>(StringComparer.Ordinal);

    /// <summary>Warned families that are chosen only when no other move is worth it: Neuron dropped Inf1 (aws-reference §6.2).</summary>
    public IReadOnlyList<string> LastResortFamilies { get; init; } = ["inf1"];

    /// <param name="deviations">Standard deviations from the median.</param>
    internal double GrowthAt(double deviations) => DemandGrowth * Math.Exp(deviations * DemandGrowthDeviation);
}
