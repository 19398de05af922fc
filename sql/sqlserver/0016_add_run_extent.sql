-- 0016_add_run_extent (SQL Server; twin in sql/sqlite). Safe to run again.
-- A run over part of the estate, or one that supposes things, must not stand for the estate.
IF COL_LENGTH(N'dbo.Run', N'Extent') IS NULL
ALTER TABLE dbo.Run ADD Extent NVARCHAR(16) NOT NULL CONSTRAINT DF_Run_Extent DEFAULT N'whole'; -- whole, part, whatIf
