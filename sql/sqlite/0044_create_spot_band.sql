-- 0044_create_spot_band (SQLite; twin in sql/sqlserver). Safe to run again.
-- How often spot instances of a type in use were interrupted when that was last looked at, so that a change can be told once.
CREATE TABLE IF NOT EXISTS SpotBand
(
    Region   TEXT NOT NULL,
    TypeName TEXT NOT NULL,
    Band     TEXT NOT NULL, -- Share interrupted in a month
    AsOfUtc  TEXT NOT NULL, -- When that was published
    Source   TEXT NOT NULL,
    CONSTRAINT PK_SpotBand PRIMARY KEY (Region, TypeName)
);
