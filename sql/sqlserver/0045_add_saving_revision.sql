-- 0045_add_saving_revision (SQL Server; twin in sql/sqlite). Safe to run again.
-- Whoever keeps the ledger of savings asks whether it has changed; a week that was measured again looks like the one before it.
IF COL_LENGTH(N'dbo.SavingWeek', N'Revision') IS NULL
ALTER TABLE dbo.SavingWeek ADD Revision BIGINT NOT NULL CONSTRAINT DF_SavingWeek_Revision DEFAULT 0; -- Above that of every week saved before
