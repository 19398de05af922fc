-- 0003_compress_fleet_hour (SQL Server alone; elsewhere it says so and changes nothing). Safe to run again.
-- Roll-ups repeat themselves from hour to hour: page compression leaves fewer pages to store, cache and read.
-- Rewrites the table; after 0002, so that every month is compressed.
IF @@VERSION NOT LIKE N'Microsoft SQL%'
    PRINT N'Skipped 0003_compress_fleet_hour: this server is not SQL Server; results are the same without it.';
ELSE IF EXISTS (SELECT 1 FROM sys.partitions WHERE object_id = OBJECT_ID(N'dbo.FleetHour') AND index_id = 1 AND data_compression = 2)
    PRINT N'Skipped 0003_compress_fleet_hour: the table is compressed already.';
ELSE
    EXEC sp_executesql N'ALTER TABLE dbo.FleetHour REBUILD PARTITION = ALL WITH (DATA_COMPRESSION = PAGE)';
