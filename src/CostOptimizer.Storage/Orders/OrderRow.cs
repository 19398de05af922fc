using System.Security.Cryptography;
using System.Text;
using CostOptimizer.Application.Orders;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Orders;

internal sealed record OrderRow
{
    public static readonly TableInsert<OrderRow> Insert = new("AnalysisOrder");

    public const string SelectNextNumber = "SELECT COALESCE(MAX(OrderNumber), 0) + 1 FROM AnalysisOrder";

    public const string SelectByRun = $"SELECT {Columns} FROM AnalysisOrder WHERE RunId = @RunId";

    public const string SelectByKey = $"SELECT {Columns} FROM AnalysisOrder WHERE KeyHash = @KeyHash";

    public const string SelectOpen = $"SELECT {Columns} FROM AnalysisOrder WHERE EndedAtUtc IS NULL ORDER BY OrderNumber";

    // Numbers grow by one and rows are never deleted in between, so a range is a page.
    public const string SelectPage = $"""
        SELECT {Columns}
        FROM (SELECT {Columns}, ROW_NUMBER() OVER (ORDER BY OrderNumber DESC) AS Place
              FROM AnalysisOrder
              WHERE @Before IS NULL OR OrderNumber < @Before) AS Newest
        WHERE Place <= @Limit
        ORDER BY Place
        """;

    public const string SelectNumber = "SELECT OrderNumber FROM AnalysisOrder WHERE RunId = @RunId";

    public const string SelectOpenNumber = "SELECT OrderNumber FROM AnalysisOrder WHERE RunId = @RunId AND EndedAtUtc IS NULL";

    public const string SelectStart = "SELECT StartDocument FROM AnalysisOrder WHERE RunId = @RunId AND EndedAtUtc IS NULL";

    public const string LetKeyLapse = "UPDATE AnalysisOrder SET KeyHash = NULL WHERE KeyHash = @KeyHash AND OrderedAtUtc < @LapsedUtc";

    public const string Start = """
        UPDATE AnalysisOrder
        SET State = 'running', StartedAtUtc = @StartedAtUtc, Partitions = @Partitions, StartDocument = @StartDocument, Version = Version + 1
        WHERE RunId = @RunId AND EndedAtUtc IS NULL AND StartDocument IS NULL
        """;

    public const string CountReading = """
        UPDATE AnalysisOrder
        SET PartitionsRead = PartitionsRead + 1, Version = Version + 1
        WHERE OrderNumber = @OrderNumber
        """;

    public const string End = """
        UPDATE AnalysisOrder
        SET State = @State, EndedAtUtc = @EndedAtUtc, Reason = @Reason, Version = Version + 1
        WHERE OrderNumber = @OrderNumber AND EndedAtUtc IS NULL
        """;

    private const string Columns =
        "OrderNumber, RunId, OrderHash, State, OrderedAtUtc, StartedAtUtc, EndedAtUtc, Partitions, PartitionsRead, Reason, Version, OrderDocument";

    public long OrderNumber { get; init; }

    public string RunId { get; init; } = "";

    public string? KeyHash { get; init; }

    public string OrderHash { get; init; } = "";

    public string State { get; init; } = "";

    public DateTime OrderedAtUtc { get; init; }

    public DateTime? StartedAtUtc { get; init; }

    public DateTime? EndedAtUtc { get; init; }

    public int? Partitions { get; init; }

    public int PartitionsRead { get; init; }

    public string? Reason { get; init; }

    public long Version { get; init; }

    public string OrderDocument { get; init; } = "";

    public static OrderRow From(long number, AnalysisTicket ticket, string? keyHash) => new()
    {
        OrderNumber = number,
        RunId = ticket.RunId,
        KeyHash = keyHash,
        OrderHash = HashOf(ticket.Order),
        State = EnumText.Of(ticket.State),
        OrderedAtUtc = ticket.OrderedAtUtc,
        StartedAtUtc = ticket.StartedAtUtc,
        EndedAtUtc = ticket.EndedAtUtc,
        Partitions = ticket.Partitions,
        PartitionsRead = ticket.PartitionsRead,
        Reason = ticket.Reason is null ? null : StoredText.Write(ticket.Reason),
        Version = ticket.Version,
        OrderDocument = Document.Write(ticket.Order),
    };

    /// <summary>Who asked is not part of what was asked.</summary>
    public static string HashOf(AnalysisOrder order) => HashOf(Document.Write(order with { OrderedBy = "" }));

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public AnalysisTicket ToTicket(string database) => new(
        RunId,
        Document.Read<AnalysisOrder>(OrderDocument, database),
        EnumText.Parse<AnalysisState>(State),
        OrderedAtUtc,
        StartedAtUtc,
        EndedAtUtc,
        PartitionsRead,
        Partitions,
        Reason is null ? null : StoredText.Read(Reason),
        Version);
}
