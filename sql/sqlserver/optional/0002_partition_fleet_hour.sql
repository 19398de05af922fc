-- 0002_partition_fleet_hour (SQL Server alone; elsewhere it says so and changes nothing). Safe to run again.
-- One partition for each month of roll-ups, so that reading a window touches its months alone and an old month can be
-- compressed or truncated by itself. Before and after these years lie the two partitions at the ends; move the last
-- bound on with ALTER PARTITION FUNCTION … SPLIT RANGE. Rewrites the table: run it before it is large, while nothing writes.
IF @@VERSION NOT LIKE N'Microsoft SQL%'
    PRINT N'Skipped 0002_partition_fleet_hour: this server is not SQL Server; results are the same without it.';
ELSE IF EXISTS (SELECT 1 FROM sys.partition_schemes WHERE name = N'PS_FleetHour_Month')
    PRINT N'Skipped 0002_partition_fleet_hour: the table is partitioned already.';
ELSE
BEGIN
    IF NOT EXISTS (SELECT 1 FROM sys.partition_functions WHERE name = N'PF_FleetHour_Month')
    EXEC sp_executesql N'CREATE PARTITION FUNCTION PF_FleetHour_Month (DATETIME2(0)) AS RANGE RIGHT FOR VALUES (
        ''2026-01-01'', ''2026-02-01'', ''2026-03-01'', ''2026-04-01'', ''2026-05-01'', ''2026-06-01'',
        ''2026-07-01'', ''2026-08-01'', ''2026-09-01'', ''2026-10-01'', ''2026-11-01'', ''2026-12-01'',
        ''2027-01-01'', ''2027-02-01'', ''2027-03-01'', ''2027-04-01'', ''2027-05-01'', ''2027-06-01'',
        ''2027-07-01'', ''2027-08-01'', ''2027-09-01'', ''2027-10-01'', ''2027-11-01'', ''2027-12-01'',
        ''2028-01-01'', ''2028-02-01'', ''2028-03-01'', ''2028-04-01'', ''2028-05-01'', ''2028-06-01'',
        ''2028-07-01'', ''2028-08-01'', ''2028-09-01'', ''2028-10-01'', ''2028-11-01'', ''2028-12-01'',
        ''2029-01-01'', ''2029-02-01'', ''2029-03-01'', ''2029-04-01'', ''2029-05-01'', ''2029-06-01'',
        ''2029-07-01'', ''2029-08-01'', ''2029-09-01'', ''2029-10-01'', ''2029-11-01'', ''2029-12-01'',
        ''2030-01-01'', ''2030-02-01'', ''2030-03-01'', ''2030-04-01'', ''2030-05-01'', ''2030-06-01'',
        ''2030-07-01'', ''2030-08-01'', ''2030-09-01'', ''2030-10-01'', ''2030-11-01'', ''2030-12-01'',
        ''2031-01-01'', ''2031-02-01'', ''2031-03-01'', ''2031-04-01'', ''2031-05-01'', ''2031-06-01'',
        ''2031-07-01'', ''2031-08-01'', ''2031-09-01'', ''2031-10-01'', ''2031-11-01'', ''2031-12-01'')';

    EXEC sp_executesql N'CREATE PARTITION SCHEME PS_FleetHour_Month AS PARTITION PF_FleetHour_Month ALL TO ([PRIMARY])';
    EXEC sp_executesql N'CREATE UNIQUE CLUSTERED INDEX PK_FleetHour ON dbo.FleetHour (FleetKey, HourUtc, RunNumber)
        WITH (DROP_EXISTING = ON) ON PS_FleetHour_Month (HourUtc)';
END
