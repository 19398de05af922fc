-- 0044_create_spot_band (SQL Server; twin in sql/sqlite). Safe to run again.
-- How often spot instances of a type in use were interrupted when that was last looked at, so that a change can be told once.
IF OBJECT_ID(N'dbo.SpotBand') IS NULL
CREATE TABLE dbo.SpotBand
(
    Region   NVARCHAR(32)  NOT NULL,
    TypeName NVARCHAR(64)  NOT NULL,
    Band     NVARCHAR(32)  NOT NULL, -- Share interrupted in a month
    AsOfUtc  DATETIME2(0)  NOT NULL, -- When that was published
    Source   NVARCHAR(MAX) NOT NULL,
    CONSTRAINT PK_SpotBand PRIMARY KEY (Region, TypeName)
);
