using CostOptimizer.Storage.Databases;

namespace CostOptimizer.Storage.Usage;

/// <summary>A fleet's buckets of one day.</summary>
internal sealed record UsageDayRow
{
    public static readonly TableInsert<UsageDayRow> Insert = new("FleetUsageDay");

    public const string Select = """
        SELECT FleetKey, DayUtc, RejectedCount, Buckets
        FROM FleetUsageDay
        WHERE FleetKey IN @FleetKeys AND DayUtc >= @FromUtc AND DayUtc < @ToUtc
        """;

    public const string SelectTwoDays = """
        SELECT FleetKey, DayUtc, RejectedCount, Buckets
        FROM FleetUsageDay
        WHERE FleetKey IN @FleetKeys AND DayUtc IN (@FirstUtc, @LastUtc)
        """;

    public const string Delete = "DELETE FROM FleetUsageDay WHERE FleetKey IN @FleetKeys AND DayUtc >= @FromUtc AND DayUtc < @ToUtc";

    public long FleetKey { get; init; }

    public DateTime DayUtc { get; init; }

    public int RejectedCount { get; init; }

    public byte[] Buckets { get; init; } = [];
}
