using CostOptimizer.Application.Alerts;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Alerts;

internal sealed record AlertRow
{
    public static readonly TableInsert<AlertRow> Insert = new("Alert");

    public const string SelectLevels = "SELECT AlertKey, MAX(Level) AS Level FROM Alert WHERE AlertKey IN @Keys GROUP BY AlertKey";

    public const string SelectById = "SELECT Document FROM Alert WHERE AlertId = @AlertId";

    public const string SelectByKind = "SELECT Document FROM Alert WHERE Kind = @Kind AND SeenAtUtc >= @SinceUtc";

    public const string SelectPage = """
        SELECT Document
        FROM (SELECT Document, ROW_NUMBER() OVER (ORDER BY SeenAtUtc DESC, AlertId) AS Place
              FROM Alert
              WHERE SeenAtUtc < @SeenAtUtc OR (SeenAtUtc = @SeenAtUtc AND AlertId > @AlertId)) AS Newest
        WHERE Place <= @Limit
        ORDER BY Place
        """;

    public const string SelectByIds = "SELECT Document FROM Alert WHERE AlertId IN @AlertIds";

    public const string SelectUntold = """
        SELECT Document
        FROM (SELECT Document, ROW_NUMBER() OVER (ORDER BY SeenAtUtc DESC, AlertId) AS Place
              FROM Alert
              WHERE NOT EXISTS (SELECT 1 FROM Delivery WHERE Delivery.Subject = Alert.AlertId)) AS Untold
        WHERE Place <= @Limit
        ORDER BY Place
        """;

    public const string CountUntold = "SELECT COUNT(*) FROM Alert WHERE NOT EXISTS (SELECT 1 FROM Delivery WHERE Delivery.Subject = Alert.AlertId)";

    public string AlertId { get; init; } = "";

    public string AlertKey { get; init; } = "";

    public int Level { get; init; }

    public string Kind { get; init; } = "";

    public DateTime SeenAtUtc { get; init; }

    public string Document { get; init; } = "";

    public static AlertRow From(Alert alert) => new()
    {
        AlertId = alert.Id,
        AlertKey = alert.Key,
        Level = alert.Level,
        Kind = EnumText.Of(alert.Kind),
        SeenAtUtc = alert.SeenAtUtc.AddTicks(-(alert.SeenAtUtc.Ticks % TimeSpan.TicksPerSecond)), // as the column keeps it
        Document = Rows.Document.Write(alert),
    };
}
