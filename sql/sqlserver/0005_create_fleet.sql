-- 0005_create_fleet (SQL Server; twin in sql/sqlite). Safe to run again.
-- A short key for each fleet: names are untrusted and may be longer than an index key can be.
IF OBJECT_ID(N'dbo.Fleet') IS NULL
CREATE TABLE dbo.Fleet
(
    FleetKey  BIGINT IDENTITY(1, 1) NOT NULL,
    FleetHash CHAR(64)              NOT NULL, -- SHA-256 of FleetId as UTF-8, lower-case hexadecimal
    FleetId   NVARCHAR(MAX)         NOT NULL, -- account/region/name
    CONSTRAINT PK_Fleet PRIMARY KEY (FleetKey),
    CONSTRAINT UQ_Fleet UNIQUE (FleetHash)
);
