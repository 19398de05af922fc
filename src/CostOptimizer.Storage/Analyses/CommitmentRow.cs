using CostOptimizer.Application.Analysis;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Analyses;

internal sealed record CommitmentRow
{
    public static readonly TableInsert<CommitmentRow> Insert = new("Commitment");

    public const string SelectByRun = """
        SELECT Ordinal, Kind, Document
        FROM Commitment
        WHERE RunNumber = @RunNumber
        ORDER BY Ordinal
        """;

    public long RunNumber { get; init; }

    public int Ordinal { get; init; }

    public string CommitmentId { get; init; } = "";

    public string AccountId { get; init; } = "";

    public string Kind { get; init; } = "";

    public string? Region { get; init; }

    public string? Covers { get; init; }

    public int? InstanceCount { get; init; }

    public string Currency { get; init; } = "";

    public decimal HourlyCommitment { get; init; }

    public decimal Upfront { get; init; }

    public DateTime StartsAtUtc { get; init; }

    public DateTime EndsAtUtc { get; init; }

    public string Document { get; init; } = "";

    public bool IsReservedInstance =>
        EnumText.Parse<CommitmentKind>(Kind) is CommitmentKind.StandardReservedInstance or CommitmentKind.ConvertibleReservedInstance;

    public static IEnumerable<CommitmentRow> From(long runNumber, AnalysisResult result) =>
        result.ReservedInstances.Select(From)
            .Concat(result.SavingsPlans.Select(From))
            .Select((row, ordinal) => row with { RunNumber = runNumber, Ordinal = ordinal });

    private static CommitmentRow From(ReservedInstance reserved) => new()
    {
        CommitmentId = reserved.Id,
        AccountId = reserved.AccountId,
        Kind = EnumText.Of(reserved.IsConvertible ? CommitmentKind.ConvertibleReservedInstance : CommitmentKind.StandardReservedInstance),
        Region = reserved.Region.Code,
        Covers = reserved.TypeName,
        InstanceCount = reserved.Count,
        Currency = reserved.Recurring.Currency.Code,
        HourlyCommitment = reserved.Recurring.PerHour.Amount,
        Upfront = reserved.Upfront.Amount,
        StartsAtUtc = reserved.StartUtc,
        EndsAtUtc = reserved.EndUtc,
        Document = Rows.Document.Write(reserved),
    };

    private static CommitmentRow From(SavingsPlan plan) => new()
    {
        CommitmentId = plan.Id,
        AccountId = plan.AccountId,
        Kind = EnumText.Of(plan.Kind),
        Region = plan.Region?.Code,
        Covers = plan.Family,
        Currency = plan.CommitmentPerHour.Currency.Code,
        HourlyCommitment = plan.CommitmentPerHour.Amount,
        Upfront = plan.Upfront.Amount,
        StartsAtUtc = plan.StartUtc,
        EndsAtUtc = plan.EndUtc,
        Document = Rows.Document.Write(plan),
    };
}
