-- 0035_create_saving (SQLite; twin in sql/sqlserver). Safe to run again.
-- What is measured of recommendations that were carried out: baselines, which never change, and each week against them.
-- A week's rows are replaced together. Columns are for asking; Document holds it all.
CREATE TABLE IF NOT EXISTS SavingBaseline
(
    SavingId         TEXT NOT NULL, -- Hexadecimal
    RecommendationId TEXT NOT NULL,
    RunId            TEXT NOT NULL,
    SinceUtc         TEXT NOT NULL,
    Origin           TEXT NOT NULL,
    Document         BLOB NOT NULL, -- JSON in UTF-8, Brotli
    CONSTRAINT PK_SavingBaseline PRIMARY KEY (SavingId)
);

CREATE TABLE IF NOT EXISTS SavingWeek
(
    WeekUtc  TEXT NOT NULL, -- Monday 00:00
    Document TEXT NOT NULL, -- JSON: the analyses that it stands on, and what every fleet cost
    CONSTRAINT PK_SavingWeek PRIMARY KEY (WeekUtc)
);

CREATE TABLE IF NOT EXISTS SavingWeekEntry
(
    WeekUtc    TEXT    NOT NULL,
    SavingId   TEXT    NOT NULL,
    Currency   TEXT    NOT NULL, -- ISO 4217
    KnownHours INTEGER NOT NULL,
    Promised   TEXT    NOT NULL,
    Baseline   TEXT    NULL, -- Null, like the next, when the week was not measured
    Realised   TEXT    NULL,
    Document   TEXT    NOT NULL, -- JSON
    CONSTRAINT PK_SavingWeekEntry PRIMARY KEY (WeekUtc, SavingId),
    CONSTRAINT FK_SavingWeekEntry_SavingWeek FOREIGN KEY (WeekUtc) REFERENCES SavingWeek (WeekUtc),
    CONSTRAINT FK_SavingWeekEntry_SavingBaseline FOREIGN KEY (SavingId) REFERENCES SavingBaseline (SavingId)
);

CREATE TABLE IF NOT EXISTS SavingWeekTotal
(
    WeekUtc  TEXT    NOT NULL,
    Currency TEXT    NOT NULL, -- ISO 4217
    Moves    INTEGER NOT NULL,
    OfMoves  TEXT    NOT NULL,
    Together TEXT    NOT NULL,
    Document TEXT    NOT NULL, -- JSON
    CONSTRAINT PK_SavingWeekTotal PRIMARY KEY (WeekUtc, Currency),
    CONSTRAINT FK_SavingWeekTotal_SavingWeek FOREIGN KEY (WeekUtc) REFERENCES SavingWeek (WeekUtc)
);
