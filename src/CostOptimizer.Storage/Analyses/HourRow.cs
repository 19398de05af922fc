using CostOptimizer.Core.Demand;
using CostOptimizer.Storage.Databases;

namespace CostOptimizer.Storage.Analyses;

internal sealed record HourRow
{
    public static readonly TableInsert<HourRow> Insert = new("FleetHour");

    /// <summary>The hours as a run reported them: of each hour, the newest row that the run or an earlier one brought.</summary>
    public const string SelectByRun = $"""
        SELECT {Columns}
        FROM RunFleet
        INNER JOIN FleetHour
            ON FleetHour.FleetKey = RunFleet.FleetKey
            AND FleetHour.HourUtc >= RunFleet.FirstHourUtc
            AND FleetHour.HourUtc <= RunFleet.LastHourUtc
        WHERE RunFleet.RunNumber = @RunNumber
            AND FleetHour.RunNumber = (
                SELECT MAX(Newer.RunNumber)
                FROM FleetHour AS Newer
                WHERE Newer.FleetKey = FleetHour.FleetKey
                    AND Newer.HourUtc = FleetHour.HourUtc
                    AND Newer.RunNumber <= RunFleet.RunNumber)
        ORDER BY FleetHour.FleetKey, FleetHour.HourUtc
        """;

    /// <summary>The same for one fleet and some hours.</summary>
    public const string SelectByFleet = $"""
        SELECT {Columns}
        FROM RunFleet
        INNER JOIN Run ON Run.RunNumber = RunFleet.RunNumber
        INNER JOIN Fleet ON Fleet.FleetKey = RunFleet.FleetKey
        INNER JOIN FleetHour
            ON FleetHour.FleetKey = RunFleet.FleetKey
            AND FleetHour.HourUtc >= RunFleet.FirstHourUtc
            AND FleetHour.HourUtc <= RunFleet.LastHourUtc
        WHERE Run.RunId = @RunId
            AND Fleet.FleetHash = @FleetHash
            AND FleetHour.HourUtc >= @FromUtc
            AND FleetHour.HourUtc < @ToUtc
            AND FleetHour.RunNumber = (
                SELECT MAX(Newer.RunNumber)
                FROM FleetHour AS Newer
                WHERE Newer.FleetKey = FleetHour.FleetKey
                    AND Newer.HourUtc = FleetHour.HourUtc
                    AND Newer.RunNumber <= RunFleet.RunNumber)
        ORDER BY FleetHour.HourUtc
        """;

    /// <summary>The newest row of each hour of some fleets.</summary>
    public const string SelectNewest = $"""
        SELECT {Columns}
        FROM FleetHour
        WHERE FleetHour.FleetKey IN @FleetKeys
            AND FleetHour.HourUtc >= @FromUtc
            AND FleetHour.HourUtc <= @ToUtc
            AND FleetHour.RunNumber = (
                SELECT MAX(Newer.RunNumber)
                FROM FleetHour AS Newer
                WHERE Newer.FleetKey = FleetHour.FleetKey AND Newer.HourUtc = FleetHour.HourUtc)
        """;

    private const string Columns = """
        FleetHour.FleetKey, FleetHour.HourUtc, FleetHour.ValidBuckets, FleetHour.InstanceHours,
            FleetHour.Mean, FleetHour.P50, FleetHour.P95, FleetHour.P99, FleetHour.Maximum, FleetHour.BurstMax,
            FleetHour.DeviceMemoryGibMax, FleetHour.RequestsPerSecond, FleetHour.LatencyP99Milliseconds
        """;

    public long FleetKey { get; init; }

    public DateTime HourUtc { get; init; }

    /// <summary>The run that first read these figures; 0 when read back, for nobody asks.</summary>
    public long RunNumber { get; init; }

    public int ValidBuckets { get; init; }

    public double InstanceHours { get; init; }

    public double? Mean { get; init; }

    public double? P50 { get; init; }

    public double? P95 { get; init; }

    public double? P99 { get; init; }

    public double? Maximum { get; init; }

    public double? BurstMax { get; init; }

    public double? DeviceMemoryGibMax { get; init; }

    public double? RequestsPerSecond { get; init; }

    public double? LatencyP99Milliseconds { get; init; }

    public static HourRow From(long runNumber, long fleetKey, HourlyRollup hour) => new()
    {
        FleetKey = fleetKey,
        HourUtc = hour.HourUtc,
        RunNumber = runNumber,
        ValidBuckets = hour.ValidBuckets,
        InstanceHours = hour.InstanceHours,
        Mean = hour.Mean,
        P50 = hour.P50,
        P95 = hour.P95,
        P99 = hour.P99,
        Maximum = hour.Max,
        BurstMax = hour.BurstMax,
        DeviceMemoryGibMax = hour.DeviceMemoryGibMax,
        RequestsPerSecond = hour.RequestsPerSecond,
        LatencyP99Milliseconds = hour.LatencyP99Milliseconds,
    };

    public HourlyRollup ToRollup() => new(
        HourUtc,
        ValidBuckets,
        InstanceHours,
        Mean,
        P50,
        P95,
        P99,
        Maximum,
        BurstMax,
        DeviceMemoryGibMax,
        RequestsPerSecond,
        LatencyP99Milliseconds);
}
