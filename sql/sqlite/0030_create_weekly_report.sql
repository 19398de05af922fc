-- 0030_create_weekly_report (SQLite; twin in sql/sqlserver). Safe to run again.
-- The archive of weekly reports: what was told to whom, and the files as they were sent.
CREATE TABLE IF NOT EXISTS WeeklyReport
(
    ReportId     TEXT NOT NULL, -- Group and week: finance:2026-W46
    GroupName    TEXT NOT NULL,
    Week         TEXT NOT NULL, -- ISO 8601: 2026-W46
    TimeZone     TEXT NOT NULL,
    Language     TEXT NOT NULL, -- BCP 47
    RunId        TEXT NOT NULL, -- No foreign key: reports outlive the runs that they were about
    AsOfUtc      TEXT NOT NULL,
    Subject      TEXT NOT NULL,
    WhyNoPdf     TEXT NULL,
    CreatedAtUtc TEXT NOT NULL,
    CONSTRAINT PK_WeeklyReport PRIMARY KEY (ReportId)
);

CREATE INDEX IF NOT EXISTS IX_WeeklyReport_Week ON WeeklyReport (Week, GroupName);

CREATE TABLE IF NOT EXISTS WeeklyReportFile
(
    ReportId  TEXT    NOT NULL,
    FileName  TEXT    NOT NULL,
    Format    TEXT    NOT NULL,
    MediaType TEXT    NOT NULL,
    ByteCount INTEGER NOT NULL,
    Content   BLOB    NOT NULL,
    CONSTRAINT PK_WeeklyReportFile PRIMARY KEY (ReportId, FileName),
    CONSTRAINT FK_WeeklyReportFile_WeeklyReport FOREIGN KEY (ReportId) REFERENCES WeeklyReport (ReportId)
);
