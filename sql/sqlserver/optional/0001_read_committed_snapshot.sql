-- 0001_read_committed_snapshot (SQL Server alone; elsewhere it says so and changes nothing). Safe to run again.
-- Readers see the last committed rows instead of waiting for writers, who may hold many rows while they save a run.
-- Needs ALTER on the database and, for a moment, no transaction in it: those still open after 30 s are rolled back.
IF @@VERSION NOT LIKE N'Microsoft SQL%'
    PRINT N'Skipped 0001_read_committed_snapshot: this server is not SQL Server; results are the same without it.';
ELSE IF EXISTS (SELECT 1 FROM sys.databases WHERE name = DB_NAME() AND is_read_committed_snapshot_on = 1)
    PRINT N'Skipped 0001_read_committed_snapshot: it is on already.';
ELSE
    EXEC sp_executesql N'ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK AFTER 30 SECONDS';
