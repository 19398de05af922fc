-- 0010_create_price_observation (SQLite; twin in sql/sqlserver). Safe to run again.
-- Prices and the time over which each was seen to hold. A changed price is a new row.
CREATE TABLE IF NOT EXISTS PriceObservation
(
    Region         TEXT NOT NULL,
    Service        TEXT NOT NULL,
    TypeName       TEXT NOT NULL,
    Platform       TEXT NOT NULL,
    Tenancy        TEXT NOT NULL,
    PurchaseOption TEXT NOT NULL,
    FirstSeenUtc   TEXT NOT NULL,
    LastSeenUtc    TEXT NOT NULL,
    Rate           TEXT NOT NULL, -- Effective, currency per hour
    Currency       TEXT NOT NULL, -- ISO 4217
    Source         TEXT NOT NULL,
    CONSTRAINT PK_PriceObservation PRIMARY KEY (Region, Service, TypeName, Platform, Tenancy, PurchaseOption, FirstSeenUtc)
) WITHOUT ROWID;
