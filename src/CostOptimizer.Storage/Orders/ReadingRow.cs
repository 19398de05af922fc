using CostOptimizer.Application.Analysis;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Orders;

internal sealed record ReadingRow
{
    public static readonly TableInsert<ReadingRow> Insert = new("AnalysisReading");

    public const string Count = """
        SELECT COUNT(*)
        FROM AnalysisReading
        WHERE OrderNumber = @OrderNumber AND AccountId = @AccountId AND Region = @Region
        """;

    public const string CountOfRun = """
        SELECT COUNT(*)
        FROM AnalysisReading AS Reading
        JOIN AnalysisOrder AS Asked ON Asked.OrderNumber = Reading.OrderNumber
        WHERE Asked.RunId = @RunId AND Reading.AccountId = @AccountId AND Reading.Region = @Region
        """;

    public const string SelectByRun = """
        SELECT Reading.Document
        FROM AnalysisReading AS Reading
        JOIN AnalysisOrder AS Asked ON Asked.OrderNumber = Reading.OrderNumber
        WHERE Asked.RunId = @RunId
        """;

    public const string Delete = "DELETE FROM AnalysisReading WHERE OrderNumber = @OrderNumber";

    public long OrderNumber { get; init; }

    public string AccountId { get; init; } = "";

    public string Region { get; init; } = "";

    public byte[] Document { get; init; } = [];

    public static ReadingRow From(long orderNumber, PartitionReading reading) => new()
    {
        OrderNumber = orderNumber,
        AccountId = reading.Partition.Account.Id,
        Region = reading.Partition.Region.Code,
        Document = PackedDocument.Write(reading),
    };
}
