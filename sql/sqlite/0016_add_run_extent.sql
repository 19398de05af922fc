-- 0016_add_run_extent (SQLite; twin in sql/sqlserver). Runs once.
-- A run over part of the estate, or one that supposes things, must not stand for the estate.
ALTER TABLE Run ADD COLUMN Extent TEXT NOT NULL DEFAULT 'whole'; -- whole, part, whatIf
