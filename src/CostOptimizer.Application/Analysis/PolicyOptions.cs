using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Analysis;

/// <summary>The planning policy as a person configures it; see <see cref="PlanningPolicy"/> for what each value means.</summary>
public sealed record PolicyOptions
{
    private static readonly PlanningPolicy Defaults = PlanningPolicy.Default;

    public double MinimumValidShare { get; init; } = Defaults.MinimumValidShare;

    public double PeakQuantile { get; init; } = Defaults.PeakQuantile;

    public double UtilizationCeiling { get; init; } = Defaults.UtilizationCeiling;

    public double DemandGrowth { get; init; } = Defaults.DemandGrowth;

    public double DemandGrowthDeviation { get; init; } = Defaults.DemandGrowthDeviation;

    public long Seed { get; init; } = Defaults.Seed;

    public int SpareInstances { get; init; } = Defaults.SpareInstances;

    public double MemoryMargin { get; init; } = Defaults.MemoryMargin;

    public double IdleBusyShare { get; init; } = Defaults.IdleBusyShare;

    public int LongestTermYears { get; init; } = Defaults.LongestTermYears;

    public IReadOnlyList<PaymentOption> PaymentOptions { get; init; } = [];

    public double CoverageCap { get; init; } = Defaults.CoverageCap;

    public double SpotShareCap { get; init; } = Defaults.SpotShareCap;

    public double SpotOverhead { get; init; } = Defaults.SpotOverhead;

    public double MinimumProbability { get; init; } = Defaults.MinimumProbability;

    public decimal PrivateDiscount { get; init; } = Defaults.PrivateDiscount;

    /// <summary>Cost of an engineering hour by currency code; a currency left out keeps its default.</summary>
    public IReadOnlyDictionary<string, decimal> EngineeringHourlyRates { get; init; } = new Dictionary<string, decimal>();

    /// <summary>Most to pay upfront by currency code; a currency left out has no limit.</summary>
    public IReadOnlyDictionary<string, decimal> UpfrontBudgets { get; init; } = new Dictionary<string, decimal>();

    public int HorizonMonths { get; init; } = Defaults.HorizonMonths;

    public decimal DiscountRate { get; init; } = Defaults.DiscountRate;

    public decimal MinimumMonthlySavings { get; init; } = Defaults.MinimumMonthlySavings;

    public int LongestPaybackMonths { get; init; } = Defaults.LongestPaybackMonths;

    /// <summary>IANA name of the zone in which weeks repeat, such as <c>Europe/Berlin</c>; UTC by default.</summary>
    public string TimeZone { get; init; } = Defaults.Schedule.Zone.Id;

    /// <exception cref="ArgumentException">A currency code is malformed; <see cref="Faults"/> names it first.</exception>
    public PlanningPolicy ToPolicy() => new()
    {
        MinimumValidShare = MinimumValidShare,
        PeakQuantile = PeakQuantile,
        UtilizationCeiling = UtilizationCeiling,
        DemandGrowth = DemandGrowth,
        DemandGrowthDeviation = DemandGrowthDeviation,
        Seed = Seed,
        SpareInstances = SpareInstances,
        MemoryMargin = MemoryMargin,
        IdleBusyShare = IdleBusyShare,
        LongestTermYears = LongestTermYears,
        PaymentOptions = PaymentOptions.Count > 0 ? PaymentOptions : Defaults.PaymentOptions,
        CoverageCap = CoverageCap,
        SpotShareCap = SpotShareCap,
        SpotOverhead = SpotOverhead,
        MinimumProbability = MinimumProbability,
        PrivateDiscount = PrivateDiscount,
        EngineeringHourlyRates =
        [
            .. EngineeringHourlyRates
                .Select(rate => new Money(rate.Value, new Currency(rate.Key)))
                .UnionBy(Defaults.EngineeringHourlyRates, rate => rate.Currency)
                .OrderBy(rate => rate.Currency.Code, StringComparer.Ordinal),
        ],
        UpfrontBudgets = [.. UpfrontBudgets.Select(budget => new Money(budget.Value, new Currency(budget.Key))).OrderBy(budget => budget.Currency.Code, StringComparer.Ordinal)],
        HorizonMonths = HorizonMonths,
        DiscountRate = DiscountRate,
        MinimumMonthlySavings = MinimumMonthlySavings,
        LongestPaybackMonths = LongestPaybackMonths,
        Schedule = Defaults.Schedule with { Zone = TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) ? zone : TimeZoneInfo.Utc },
    };

    /// <returns>Every fault, each a sentence that names the setting; empty when all is well.</returns>
    public IEnumerable<string> Faults() =>
        Shares().Concat(Ranges()).OfType<string>().Concat(EngineeringHourlyRates
            .Where(rate => rate.Value <= 0m || rate.Key is not { Length: 3 } || !rate.Key.All(char.IsAsciiLetterUpper))
            .Select(rate => FormattableString.Invariant(
                $"Policy:EngineeringHourlyRates:{rate.Key} is {rate.Value}: give an amount above 0 under a currency code such as USD.")))
        .Concat(UpfrontBudgets
            .Where(budget => budget.Value < 0m || budget.Key is not { Length: 3 } || !budget.Key.All(char.IsAsciiLetterUpper))
            .Select(budget => FormattableString.Invariant(
                $"Policy:UpfrontBudgets:{budget.Key} is {budget.Value}: give 0 or more under a currency code such as USD.")));

    private IEnumerable<string?> Shares() =>
    [
        Share(nameof(MinimumValidShare), MinimumValidShare),
        Share(nameof(PeakQuantile), PeakQuantile, above: 0),
        Share(nameof(UtilizationCeiling), UtilizationCeiling, above: 0),
        Share(nameof(MemoryMargin), MemoryMargin, below: 1),
        Share(nameof(IdleBusyShare), IdleBusyShare),
        Share(nameof(CoverageCap), CoverageCap),
        Share(nameof(SpotShareCap), SpotShareCap),
        Share(nameof(SpotOverhead), SpotOverhead),
        Share(nameof(MinimumProbability), MinimumProbability),
        Share(nameof(DiscountRate), (double)DiscountRate),
        Share(nameof(PrivateDiscount), (double)PrivateDiscount, below: 1),
    ];

    private IEnumerable<string?> Ranges() =>
    [
        DemandGrowth is > 0 and <= 100 ? null : FormattableString.Invariant($"Policy:DemandGrowth is {DemandGrowth}: give a factor above 0, 1 for no growth."),
        DemandGrowthDeviation is >= 0 and <= 2 ? null : FormattableString.Invariant($"Policy:DemandGrowthDeviation is {DemandGrowthDeviation}: give 0 to 2, 0.1 for about 10 % either way."),
        SpareInstances is >= 0 and <= 100 ? null : $"Policy:SpareInstances is {SpareInstances}: give 0 to 100 instances.",
        LongestTermYears is 0 or 1 or 3 ? null : $"Policy:LongestTermYears is {LongestTermYears}: AWS sells 1 and 3 years; 0 proposes no commitment.",
        MinimumMonthlySavings >= 0 ? null : FormattableString.Invariant($"Policy:MinimumMonthlySavings is {MinimumMonthlySavings}: give 0 or more."),
        TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _) ? null : $"Policy:TimeZone is '{TimeZone}': give an IANA name such as Europe/Berlin, or UTC.",
        HorizonMonths is >= 1 and <= 120 ? null : $"Policy:HorizonMonths is {HorizonMonths}: give 1 to 120 months.",
        LongestPaybackMonths is >= 0 and <= 120 ? null : $"Policy:LongestPaybackMonths is {LongestPaybackMonths}: give 0 to 120 months.",
    ];

    private static string? Share(string name, double value, double above = -1, double below = 2) =>
        value <= 1 && value >= 0 && value > above && value < below ? null
        : FormattableString.Invariant($"Policy:{name} is {value}: give a share {(above < 0 ? "from" : "above")} 0 {(below > 1 ? "to" : "and below")} 1.");
}
