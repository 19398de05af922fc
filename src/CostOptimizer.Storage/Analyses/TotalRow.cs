using CostOptimizer.Core.Planning;
using CostOptimizer.Storage.Databases;

namespace CostOptimizer.Storage.Analyses;

internal sealed record TotalRow
{
    public static readonly TableInsert<TotalRow> Insert = new("EstateTotal");

    public const string SelectByRun = """
        SELECT Document
        FROM EstateTotal
        WHERE RunNumber = @RunNumber
        ORDER BY Currency
        """;

    public long RunNumber { get; init; }

    public string Currency { get; init; } = "";

    public int FleetCount { get; init; }

    public decimal ListCost { get; init; }

    public decimal EffectiveCost { get; init; }

    public decimal PlannedCost { get; init; }

    public decimal SavingsP10 { get; init; }

    public decimal SavingsP50 { get; init; }

    public decimal SavingsP90 { get; init; }

    public string Document { get; init; } = "";

    public static TotalRow From(long runNumber, EstateTotal total) => new()
    {
        RunNumber = runNumber,
        Currency = total.Currency.Code,
        FleetCount = total.Fleets,
        ListCost = total.List.Amount,
        EffectiveCost = total.Effective.Amount,
        PlannedCost = total.Planned.Amount,
        SavingsP10 = total.Savings.P10.Amount,
        SavingsP50 = total.Savings.P50.Amount,
        SavingsP90 = total.Savings.P90.Amount,
        Document = Rows.Document.Write(total),
    };
}
