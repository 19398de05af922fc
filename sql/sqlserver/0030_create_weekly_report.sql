-- 0030_create_weekly_report (SQL Server; twin in sql/sqlite). Safe to run again.
-- The archive of weekly reports: what was told to whom, and the files as they were sent.
IF OBJECT_ID(N'dbo.WeeklyReport') IS NULL
CREATE TABLE dbo.WeeklyReport
(
    ReportId     NVARCHAR(100) NOT NULL, -- Group and week: finance:2026-W46
    GroupName    NVARCHAR(60)  NOT NULL,
    Week         CHAR(8)       NOT NULL, -- ISO 8601: 2026-W46
    TimeZone     NVARCHAR(100) NOT NULL,
    Language     NVARCHAR(100) NOT NULL, -- BCP 47
    RunId        NVARCHAR(64)  NOT NULL, -- No foreign key: reports outlive the runs that they were about
    AsOfUtc      DATETIME2(0)  NOT NULL,
    Subject      NVARCHAR(MAX) NOT NULL,
    WhyNoPdf     NVARCHAR(MAX) NULL,
    CreatedAtUtc DATETIME2(0)  NOT NULL,
    CONSTRAINT PK_WeeklyReport PRIMARY KEY (ReportId)
);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_WeeklyReport_Week' AND object_id = OBJECT_ID(N'dbo.WeeklyReport'))
CREATE INDEX IX_WeeklyReport_Week ON dbo.WeeklyReport (Week, GroupName);

IF OBJECT_ID(N'dbo.WeeklyReportFile') IS NULL
CREATE TABLE dbo.WeeklyReportFile
(
    ReportId  NVARCHAR(100)  NOT NULL,
    FileName  NVARCHAR(100)  NOT NULL,
    Format    NVARCHAR(32)   NOT NULL,
    MediaType NVARCHAR(100)  NOT NULL,
    ByteCount BIGINT         NOT NULL,
    Content   VARBINARY(MAX) NOT NULL,
    CONSTRAINT PK_WeeklyReportFile PRIMARY KEY (ReportId, FileName),
    CONSTRAINT FK_WeeklyReportFile_WeeklyReport FOREIGN KEY (ReportId) REFERENCES dbo.WeeklyReport (ReportId)
);
