-- 0045_add_saving_revision (SQLite; twin in sql/sqlserver). Runs once.
-- Whoever keeps the ledger of savings asks whether it has changed; a week that was measured again looks like the one before it.
ALTER TABLE SavingWeek ADD COLUMN Revision INTEGER NOT NULL DEFAULT 0; -- Above that of every week saved before
