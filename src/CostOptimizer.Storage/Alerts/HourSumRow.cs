using CostOptimizer.Application.Alerts;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Alerts;

internal sealed record HourSumRow
{
    /// <summary>Of each hour the newest row that the run or an earlier one brought, also outside the run's look-back.</summary>
    public const string Select = """
        SELECT Fleet.FleetId, COUNT(*) AS Hours, SUM(FleetHour.InstanceHours) AS InstanceHours,
            SUM(CASE WHEN FleetHour.ValidBuckets > 0 AND FleetHour.Mean IS NOT NULL THEN 1 ELSE 0 END) AS BusyHours,
            SUM(CASE WHEN FleetHour.ValidBuckets > 0 AND FleetHour.Mean IS NOT NULL THEN FleetHour.Mean ELSE 0 END) AS BusyDeviceHours
        FROM RunFleet
        INNER JOIN Run ON Run.RunNumber = RunFleet.RunNumber
        INNER JOIN Fleet ON Fleet.FleetKey = RunFleet.FleetKey
        INNER JOIN FleetHour
            ON FleetHour.FleetKey = RunFleet.FleetKey
            AND FleetHour.HourUtc >= @FromUtc
            AND FleetHour.HourUtc < @ToUtc
        WHERE Run.RunId = @RunId
            AND FleetHour.RunNumber = (
                SELECT MAX(Newer.RunNumber)
                FROM FleetHour AS Newer
                WHERE Newer.FleetKey = FleetHour.FleetKey
                    AND Newer.HourUtc = FleetHour.HourUtc
                    AND Newer.RunNumber <= RunFleet.RunNumber)
        GROUP BY Fleet.FleetKey, Fleet.FleetId
        """;

    public string FleetId { get; init; } = "";

    public int Hours { get; init; }

    public double InstanceHours { get; init; }

    public int BusyHours { get; init; }

    public double BusyDeviceHours { get; init; }

    public FleetId ToFleet() => new(StoredText.Read(FleetId));

    public HourSum ToSum() => new(Hours, InstanceHours, BusyHours, BusyDeviceHours);
}
