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

    /// <summary>The weeks without their documents.</summary>
    public const string SelectTimes = """
        SELECT WeekUtc
        FROM SavingWeek
        WHERE @FromUtc IS NULL OR WeekUtc >= @FromUtc
        ORDER BY WeekUtc
        """;

    // A revision is above all before it, so that a week replaced by an alike one is seen, too.
    public const string NextRevision = "SELECT COALESCE(MAX(Revision), 0) + 1 FROM SavingWeek";

    public const string SelectStamp = """
        SELECT (SELECT COUNT(*) FROM SavingBaseline) AS Baselines, COUNT(*) AS Weeks, COALESCE(MAX(Revision), 0) AS Revision
        FROM SavingWeek
        """;

    public const string Delete = "DELETE FROM SavingWeek WHERE WeekUtc = @WeekUtc";

    public DateTime WeekUtc { get; init; }

    public string Document { get; init; } = "";

    public long Revision { get; init; }

    public static WeekRow From(MeasuredWeek week, long revision) => new()
    {
        WeekUtc = week.WeekUtc,
        Document = Rows.Document.Write(new WeekHead(week.RunIds, week.Costs)),
        Revision = revision,
    };
}
