using System.Data.Common;
using CostOptimizer.Core.Demand;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Analyses;

/// <summary>Inserts roll-ups, by far the most rows of a run, past Dapper.</summary>
internal static class HourInsert
{
    private const string Insert = """
        INSERT INTO FleetHour (
            FleetKey, HourUtc, RunNumber, ValidBuckets, InstanceHours,
            Mean, P50, P95, P99, Maximum, BurstMax, DeviceMemoryGibMax, RequestsPerSecond, LatencyP99Milliseconds)
        VALUES (
            @FleetKey, @HourUtc, @RunNumber, @ValidBuckets, @InstanceHours,
            @Mean, @P50, @P95, @P99, @Maximum, @BurstMax, @DeviceMemoryGibMax, @RequestsPerSecond, @LatencyP99Milliseconds)
        """;

    private static readonly string[] Names =
    [
        "FleetKey", "HourUtc", "RunNumber", "ValidBuckets", "InstanceHours",
        "Mean", "P50", "P95", "P99", "Maximum", "BurstMax", "DeviceMemoryGibMax", "RequestsPerSecond", "LatencyP99Milliseconds",
    ];

    private static readonly UtcDateTimeHandler Times = new();

    public static Task InsertAsync(
        Session session, long runNumber, IEnumerable<(long FleetKey, HourlyRollup Hour)> rows, CancellationToken cancellationToken) =>
        session.ExecuteManyAsync(Insert, Names, rows, (row, parameters) => Bind(runNumber, row.FleetKey, row.Hour, parameters), cancellationToken);

    private static void Bind(long runNumber, long fleetKey, HourlyRollup hour, IReadOnlyList<DbParameter> parameters)
    {
        parameters[0].Value = fleetKey;
        Times.SetValue(parameters[1], hour.HourUtc);
        parameters[2].Value = runNumber;
        parameters[3].Value = hour.ValidBuckets;
        parameters[4].Value = hour.InstanceHours;
        parameters[5].Value = OrNull(hour.Mean);
        parameters[6].Value = OrNull(hour.P50);
        parameters[7].Value = OrNull(hour.P95);
        parameters[8].Value = OrNull(hour.P99);
        parameters[9].Value = OrNull(hour.Max);
        parameters[10].Value = OrNull(hour.BurstMax);
        parameters[11].Value = OrNull(hour.DeviceMemoryGibMax);
        parameters[12].Value = OrNull(hour.RequestsPerSecond);
        parameters[13].Value = OrNull(hour.LatencyP99Milliseconds);
    }

    private static object OrNull(double? value) => value.HasValue ? value.Value : DBNull.Value;
}
