using System.Text.Json;
using CostOptimizer.Application.Json;
using CostOptimizer.Application.Metrics;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Usage;

/// <summary>How the usage of a fleet was read, and from when to when.</summary>
internal sealed record UsageRow
{
    public static readonly TableInsert<UsageRow> Insert = new("FleetUsage");

    public const string SelectByFleet = """
        SELECT FleetKey, ReadingKey, Signal, BucketSeconds, FromUtc, ThroughUtc, Members, Warnings
        FROM FleetUsage
        WHERE FleetKey IN @FleetKeys
        """;

    public const string SelectByHash = """
        SELECT Fleet.FleetHash, Kept.FleetKey, Kept.ReadingKey, Kept.Signal, Kept.BucketSeconds, Kept.FromUtc, Kept.ThroughUtc, Kept.Members, Kept.Warnings
        FROM FleetUsage AS Kept
        INNER JOIN Fleet ON Fleet.FleetKey = Kept.FleetKey
        WHERE Fleet.FleetHash IN @FleetHashes
        """;

    public const string Delete = "DELETE FROM FleetUsage WHERE FleetKey IN @FleetKeys";

    public long FleetKey { get; init; }

    public string ReadingKey { get; init; } = "";

    public string Signal { get; init; } = "";

    public int BucketSeconds { get; init; }

    public DateTime FromUtc { get; init; }

    public DateTime ThroughUtc { get; init; }

    public string Members { get; init; } = "[]";

    public string Warnings { get; init; } = "[]";

    public IReadOnlyList<string> MemberIds => JsonSerializer.Deserialize<IReadOnlyList<string>>(Members, ResultJson.Compact) ?? [];

    public IReadOnlyList<string> WarningTexts => JsonSerializer.Deserialize<IReadOnlyList<string>>(Warnings, ResultJson.Compact) ?? [];

    /// <param name="earlier">What is kept now; null for nothing.</param>
    public static UsageRow From(long fleetKey, KeptUsage usage, UsageRow? earlier)
    {
        var read = usage.Usage;
        var row = new UsageRow
        {
            FleetKey = fleetKey,
            ReadingKey = usage.ReadingKey,
            Signal = EnumText.Of(read.Signal),
            BucketSeconds = (int)read.BucketLength.TotalSeconds,
            FromUtc = read.Window.FromUtc,
            ThroughUtc = read.Window.ToUtc,
            Members = JsonSerializer.Serialize(usage.Members, ResultJson.Compact),
            Warnings = JsonSerializer.Serialize(read.Warnings, ResultJson.Compact),
        };
        return earlier is null || !row.Joins(earlier)
            ? row
            : row with
            {
                FromUtc = earlier.FromUtc < row.FromUtc ? earlier.FromUtc : row.FromUtc,
                ThroughUtc = earlier.ThroughUtc > row.ThroughUtc ? earlier.ThroughUtc : row.ThroughUtc,
            };
    }

    /// <summary>Read the same way, and without a hole between.</summary>
    public bool Joins(UsageRow other) =>
        ReadingKey == other.ReadingKey
        && Signal == other.Signal
        && BucketSeconds == other.BucketSeconds
        && FromUtc <= other.ThroughUtc
        && other.FromUtc <= ThroughUtc;
}
