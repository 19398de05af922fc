-- 0010_create_price_observation (SQL Server; twin in sql/sqlite). Safe to run again.
-- Prices and the time over which each was seen to hold. A changed price is a new row.
IF OBJECT_ID(N'dbo.PriceObservation') IS NULL
CREATE TABLE dbo.PriceObservation
(
    Region         NVARCHAR(32)    NOT NULL,
    Service        NVARCHAR(16)    NOT NULL,
    TypeName       NVARCHAR(64)    NOT NULL,
    Platform       NVARCHAR(64)    NOT NULL,
    Tenancy        NVARCHAR(16)    NOT NULL,
    PurchaseOption NVARCHAR(96)    NOT NULL,
    FirstSeenUtc   DATETIME2(0)    NOT NULL,
    LastSeenUtc    DATETIME2(0)    NOT NULL,
    Rate           DECIMAL(28, 10) NOT NULL, -- Effective, currency per hour
    Currency       CHAR(3)         NOT NULL, -- ISO 4217
    Source         NVARCHAR(MAX)   NOT NULL,
    CONSTRAINT PK_PriceObservation PRIMARY KEY (Region, Service, TypeName, Platform, Tenancy, PurchaseOption, FirstSeenUtc)
);
