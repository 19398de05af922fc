using System.ComponentModel;
using CostOptimizer.Core.Planning;
using CostOptimizer.Models.Billing;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Plans;

[Description("What the company allows and assumes.")]
public sealed record PlanPolicyInput
{
    private static readonly PlanningPolicy Defaults = PlanningPolicy.Default;

    [Description("Quantile of the buckets that a static fleet is sized on.")]
    [Bounds(Minimum = 0, Maximum = 1, AboveMinimum = true)]
    public double PeakQuantile { get; init; } = Defaults.PeakQuantile;

    [Description("Largest busy share of a device where no SLO says otherwise.")]
    [Bounds(Minimum = 0.01, Maximum = 1)]
    public double UtilizationCeiling { get; init; } = Defaults.UtilizationCeiling;

    [Description("Factor on the demand; 1 expects no growth.")]
    [Bounds(Minimum = 1e-6, Maximum = 1000)]
    public double DemandGrowth { get; init; } = Defaults.DemandGrowth;

    [Description("Instances kept beyond the need.")]
    [Bounds(Minimum = 0, Maximum = 1000)]
    public int SpareInstances { get; init; } = Defaults.SpareInstances;

    [Description("Share of device memory that must stay free after a move.")]
    [Bounds(Minimum = 0, Maximum = 1, BelowMaximum = true)]
    public double MemoryMargin { get; init; } = Defaults.MemoryMargin;

    [Description("A device never busier than this is idle.")]
    [Bounds(Minimum = 0, Maximum = 1)]
    public double IdleBusyShare { get; init; } = Defaults.IdleBusyShare;

    [Description("Longest commitment that may be proposed, years: 0, 1 or 3.")]
    [Choices(0, 1, 3)]
    public int LongestTermYears { get; init; } = Defaults.LongestTermYears;

    [Description("Payment options allowed.")]
    [Items(1, 3)]
    public IReadOnlyList<PaymentName> PaymentOptions { get; init; } = [PaymentName.NoUpfront];

    [Description("Largest share of usage that commitments may cover.")]
    [Bounds(Minimum = 0, Maximum = 1)]
    public double CoverageCap { get; init; } = Defaults.CoverageCap;

    [Description("Largest share of a spot-tolerant fleet that may run on spot.")]
    [Bounds(Minimum = 0, Maximum = 1)]
    public double SpotShareCap { get; init; } = Defaults.SpotShareCap;

    [Description("Extra spot hours for interruptions and warm-up, as a share of the hours run.")]
    [Bounds(Minimum = 0, Maximum = 10)]
    public double SpotOverhead { get; init; } = Defaults.SpotOverhead;

    [Description("Chance of saving below which a recommendation becomes benchmark-first.")]
    [Bounds(Minimum = 0, Maximum = 1)]
    public double MinimumProbability { get; init; } = Defaults.MinimumProbability;

    [Description("Cost of an engineering hour; a currency left out keeps USD 120 or CNY 500.")]
    [Items(0, 100)]
    public IReadOnlyList<HourlyRateInput> EngineeringHourlyRates { get; init; } = [];

    [Description("Moves that save less a month are not worth a person's time, in any currency.")]
    [Bounds(Minimum = 0, Maximum = 1e9)]
    public decimal MinimumMonthlySavings { get; init; } = Defaults.MinimumMonthlySavings;

    [Description("A move must pay back within this many months.")]
    [Bounds(Minimum = 0, Maximum = 120)]
    public int LongestPaybackMonths { get; init; } = Defaults.LongestPaybackMonths;

    [Description("Seed of the sampled scenarios: the same seed gives the same plan, another one other draws of the same distributions.")]
    [Bounds(Minimum = 0, Maximum = 2_147_483_647)]
    public int Seed { get; init; } = (int)Defaults.Seed;

    [Description("Weekly timetables.")]
    public ScheduleInput Schedule { get; init; } = new();

    [Description("Hours for which an autoscaled fleet keeps instances after the need has gone.")]
    [Bounds(Minimum = 0, Maximum = 168)]
    public int ScaleInLagHours { get; init; } = Defaults.ScaleInLagHours;
}
