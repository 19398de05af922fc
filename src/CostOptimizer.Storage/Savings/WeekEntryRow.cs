using CostOptimizer.Application.Savings;
using CostOptimizer.Storage.Databases;

namespace CostOptimizer.Storage.Savings;

internal sealed record WeekEntryRow
{
    public static readonly TableInsert<WeekEntryRow> Insert = new("SavingWeekEntry");

    public const string Select = """
        SELECT WeekUtc, Document
        FROM SavingWeekEntry
        WHERE @FromUtc IS NULL OR WeekUtc >= @FromUtc
        """;

    public const string Delete = "DELETE FROM SavingWeekEntry WHERE WeekUtc = @WeekUtc";

    public DateTime WeekUtc { get; init; }

    public string SavingId { get; init; } = "";

    public string Currency { get; init; } = "";

    public int KnownHours { get; init; }

    public decimal Promised { get; init; }

    public decimal? Baseline { get; init; }

    public decimal? Realised { get; init; }

    public string Document { get; init; } = "";

    public static WeekEntryRow From(SavingWeek week) => new()
    {
        WeekUtc = week.Saving.WeekUtc,
        SavingId = week.SavingId,
        Currency = week.Saving.Promised.Currency.Code,
        KnownHours = week.Saving.KnownHours,
        Promised = week.Saving.Promised.Amount,
        Baseline = week.Saving.Measured?.Baseline.Amount,
        Realised = week.Saving.Measured?.Realised.Amount,
        Document = Rows.Document.Write(week),
    };
}
