using CostOptimizer.Core.Realised;
using CostOptimizer.Storage.Databases;

namespace CostOptimizer.Storage.Savings;

internal sealed record WeekTotalRow
{
    public static readonly TableInsert<WeekTotalRow> Insert = new("SavingWeekTotal");

    public const string Select = """
        SELECT WeekUtc, Document
        FROM SavingWeekTotal
        WHERE @FromUtc IS NULL OR WeekUtc >= @FromUtc
        """;

    public const string Delete = "DELETE FROM SavingWeekTotal WHERE WeekUtc = @WeekUtc";

    public DateTime WeekUtc { get; init; }

    public string Currency { get; init; } = "";

    public int Moves { get; init; }

    public decimal OfMoves { get; init; }

    public decimal Together { get; init; }

    public string Document { get; init; } = "";

    public static WeekTotalRow From(EstateSaving total) => new()
    {
        WeekUtc = total.WeekUtc,
        Currency = total.Currency.Code,
        Moves = total.Moves,
        OfMoves = total.OfMoves.Amount,
        Together = total.Together.Amount,
        Document = Rows.Document.Write(total),
    };
}
