using CostOptimizer.Application.Savings;
using CostOptimizer.Storage.Databases;

namespace CostOptimizer.Storage.Savings;

internal sealed record WeekRow
{
    public static readonly TableInsert<WeekRow> Insert = new("SavingWeek");

    public const string Select = """
        SELECT WeekUtc, Document
        FROM SavingWeek
        WHERE @FromUtc IS NULL OR WeekUtc >= @FromUtc
        ORDER BY WeekUtc
        """;

    public const string Delete = "DELETE FROM SavingWeek WHERE WeekUtc = @WeekUtc";

    public DateTime WeekUtc { get; init; }

    public string Document { get; init; } = "";

    public static WeekRow From(MeasuredWeek week) => new() { WeekUtc = week.WeekUtc, Document = Rows.Document.Write(new WeekHead(week.RunIds, week.Costs)) };
}
