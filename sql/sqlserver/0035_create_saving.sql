-- 0035_create_saving (SQL Server; twin in sql/sqlite). Safe to run again.
-- What is measured of recommendations that were carried out: baselines, which never change, and each week against them.
-- A week's rows are replaced together. Columns are for asking; Document holds it all.
IF OBJECT_ID(N'dbo.SavingBaseline') IS NULL
CREATE TABLE dbo.SavingBaseline
(
    SavingId         NVARCHAR(32)   NOT NULL, -- Hexadecimal
    RecommendationId NVARCHAR(400)  NOT NULL,
    RunId            NVARCHAR(64)   NOT NULL,
    SinceUtc         DATETIME2(0)   NOT NULL,
    Origin           NVARCHAR(32)   NOT NULL,
    Document         VARBINARY(MAX) NOT NULL, -- JSON in UTF-8, Brotli
    CONSTRAINT PK_SavingBaseline PRIMARY KEY (SavingId)
);

IF OBJECT_ID(N'dbo.SavingWeek') IS NULL
CREATE TABLE dbo.SavingWeek
(
    WeekUtc  DATETIME2(0)  NOT NULL, -- Monday 00:00
    Document NVARCHAR(MAX) NOT NULL, -- JSON: the analyses that it stands on, and what every fleet cost
    CONSTRAINT PK_SavingWeek PRIMARY KEY (WeekUtc)
);

IF OBJECT_ID(N'dbo.SavingWeekEntry') IS NULL
CREATE TABLE dbo.SavingWeekEntry
(
    WeekUtc    DATETIME2(0)    NOT NULL,
    SavingId   NVARCHAR(32)    NOT NULL,
    Currency   CHAR(3)         NOT NULL, -- ISO 4217
    KnownHours INT             NOT NULL,
    Promised   DECIMAL(28, 10) NOT NULL,
    Baseline   DECIMAL(28, 10) NULL, -- Null, like the next, when the week was not measured
    Realised   DECIMAL(28, 10) NULL,
    Document   NVARCHAR(MAX)   NOT NULL, -- JSON
    CONSTRAINT PK_SavingWeekEntry PRIMARY KEY (WeekUtc, SavingId),
    CONSTRAINT FK_SavingWeekEntry_SavingWeek FOREIGN KEY (WeekUtc) REFERENCES dbo.SavingWeek (WeekUtc),
    CONSTRAINT FK_SavingWeekEntry_SavingBaseline FOREIGN KEY (SavingId) REFERENCES dbo.SavingBaseline (SavingId)
);

IF OBJECT_ID(N'dbo.SavingWeekTotal') IS NULL
CREATE TABLE dbo.SavingWeekTotal
(
    WeekUtc  DATETIME2(0)    NOT NULL,
    Currency CHAR(3)         NOT NULL, -- ISO 4217
    Moves    INT             NOT NULL,
    OfMoves  DECIMAL(28, 10) NOT NULL,
    Together DECIMAL(28, 10) NOT NULL,
    Document NVARCHAR(MAX)   NOT NULL, -- JSON
    CONSTRAINT PK_SavingWeekTotal PRIMARY KEY (WeekUtc, Currency),
    CONSTRAINT FK_SavingWeekTotal_SavingWeek FOREIGN KEY (WeekUtc) REFERENCES dbo.SavingWeek (WeekUtc)
);
