using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Reading;

/// <summary>The columns of a fleet and its recommendation, without their documents.</summary>
internal sealed record FleetLineRow
{
    public const string SelectByRun = """
        SELECT Fleet.FleetId, RunFleet.AccountId, RunFleet.Region, RunFleet.Service, RunFleet.TypeName, RunFleet.InstanceCount,
            RunFleet.State, RunFleet.Currency, RunFleet.ListCost, RunFleet.EffectiveCost, RunFleet.FirstHourUtc, RunFleet.LastHourUtc,
            Recommendation.RecommendationId, Recommendation.Verdict, Recommendation.Action,
            Recommendation.TypeName AS TargetTypeName, Recommendation.InstanceCount AS TargetCount,
            Recommendation.Currency AS TargetCurrency, Recommendation.NewMonthlyCost, Recommendation.SavingsP10,
            Recommendation.SavingsP50, Recommendation.SavingsP90, Recommendation.ProbabilityOfSaving, Recommendation.OneOffCost,
            Recommendation.PaybackMonths, Recommendation.Evidence, Recommendation.HighestRisk, Recommendation.Headline
        FROM RunFleet
        INNER JOIN Fleet ON Fleet.FleetKey = RunFleet.FleetKey
        INNER JOIN Recommendation
            ON Recommendation.RunNumber = RunFleet.RunNumber AND Recommendation.FleetKey = RunFleet.FleetKey
        WHERE RunFleet.RunNumber = @RunNumber
        """;

    public string FleetId { get; init; } = "";

    public string AccountId { get; init; } = "";

    public string Region { get; init; } = "";

    public string Service { get; init; } = "";

    public string TypeName { get; init; } = "";

    public int InstanceCount { get; init; }

    public string State { get; init; } = "";

    public string? Currency { get; init; }

    public decimal? ListCost { get; init; }

    public decimal? EffectiveCost { get; init; }

    public DateTime? FirstHourUtc { get; init; }

    public DateTime? LastHourUtc { get; init; }

    public string RecommendationId { get; init; } = "";

    public string Verdict { get; init; } = "";

    public string Action { get; init; } = "";

    public string TargetTypeName { get; init; } = "";

    public int? TargetCount { get; init; }

    public string? TargetCurrency { get; init; }

    public decimal? NewMonthlyCost { get; init; }

    public decimal? SavingsP10 { get; init; }

    public decimal? SavingsP50 { get; init; }

    public decimal? SavingsP90 { get; init; }

    public double? ProbabilityOfSaving { get; init; }

    public decimal? OneOffCost { get; init; }

    public decimal? PaybackMonths { get; init; }

    public string? Evidence { get; init; }

    public string HighestRisk { get; init; } = "";

    public string Headline { get; init; } = "";

    public FleetLine ToLine() => new(
        new FleetId(StoredText.Read(FleetId)),
        AccountId,
        new Region(Region),
        EnumText.Parse<ComputeService>(Service),
        TypeName,
        InstanceCount,
        EnumText.Parse<FleetState>(State),
        MoneyOf(ListCost, Currency),
        MoneyOf(EffectiveCost, Currency),
        FirstHourUtc,
        LastHourUtc,
        ToRecommendation());

    private RecommendationLine ToRecommendation() => new(
        RecommendationId,
        EnumText.Parse<Verdict>(Verdict),
        EnumText.Parse<ActionKind>(Action),
        TargetTypeName,
        TargetCount,
        MoneyOf(NewMonthlyCost, TargetCurrency),
        MoneyOf(SavingsP10, TargetCurrency) is { } p10 && MoneyOf(SavingsP50, TargetCurrency) is { } p50
            && MoneyOf(SavingsP90, TargetCurrency) is { } p90 && ProbabilityOfSaving is { } probability
                ? new SavingsRange(p10, p50, p90, probability)
                : null,
        MoneyOf(OneOffCost, TargetCurrency),
        PaybackMonths,
        Evidence is null ? null : EnumText.Parse<EvidenceGrade>(Evidence),
        EnumText.Parse<RiskLevel>(HighestRisk),
        StoredText.Read(Headline));

    private static Money? MoneyOf(decimal? amount, string? currency) =>
        amount is { } known && currency is not null ? new Money(known, new Currency(currency)) : null;
}
