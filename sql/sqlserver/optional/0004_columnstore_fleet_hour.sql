-- 0004_columnstore_fleet_hour (SQL Server alone; elsewhere it says so and changes nothing). Safe to run again.
-- Lets questions over many fleets and months (sums, averages, percentiles) read only the columns they name.
-- Runs are read through the primary key as before. After 0002, so that the index has the same months.
IF @@VERSION NOT LIKE N'Microsoft SQL%'
    PRINT N'Skipped 0004_columnstore_fleet_hour: this server is not SQL Server; results are the same without it.';
ELSE IF EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'NCCI_FleetHour' AND object_id = OBJECT_ID(N'dbo.FleetHour'))
    PRINT N'Skipped 0004_columnstore_fleet_hour: the index exists already.';
ELSE
    EXEC sp_executesql N'CREATE NONCLUSTERED COLUMNSTORE INDEX NCCI_FleetHour ON dbo.FleetHour (
        FleetKey, HourUtc, RunNumber, ValidBuckets, InstanceHours, Mean, P50, P95, P99, Maximum, BurstMax,
        DeviceMemoryGibMax, RequestsPerSecond, LatencyP99Milliseconds)';
