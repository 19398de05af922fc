-- 0001_create_schema_script (SQLite; twin in sql/sqlserver). Safe to run again.
-- The journal: which scripts ran here, and what they said when they did.
-- The migrator runs this one first at every start, so it must stay safe to run again.
CREATE TABLE IF NOT EXISTS SchemaScript
(
    Name         TEXT NOT NULL, -- File name without extension
    Sha256       TEXT NOT NULL, -- Of the script as UTF-8 with \n line ends, lower-case hexadecimal
    AppliedAtUtc TEXT NOT NULL,
    CONSTRAINT PK_SchemaScript PRIMARY KEY (Name)
);
