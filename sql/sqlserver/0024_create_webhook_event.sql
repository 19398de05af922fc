-- 0024_create_webhook_event (SQL Server; twin in sql/sqlite). Safe to run again.
-- The outbox: what is to be sent, written in the transaction of what it tells of, and how sending went.
IF OBJECT_ID(N'dbo.WebhookEvent') IS NULL
CREATE TABLE dbo.WebhookEvent
(
    EventId        NVARCHAR(200) NOT NULL,
    RunId          NVARCHAR(64)  NOT NULL,
    Target         NVARCHAR(MAX) NOT NULL, -- URL
    Body           NVARCHAR(MAX) NOT NULL, -- JSON, sent as it is
    CreatedAtUtc   DATETIME2(0)  NOT NULL,
    State          NVARCHAR(32)  NOT NULL,
    Attempts       INT           NOT NULL,
    NextAttemptUtc DATETIME2(0)  NULL, -- Null once delivered or given up
    EndedAtUtc     DATETIME2(0)  NULL,
    LastOutcome    NVARCHAR(MAX) NULL,
    CONSTRAINT PK_WebhookEvent PRIMARY KEY (EventId)
);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_WebhookEvent_NextAttemptUtc' AND object_id = OBJECT_ID(N'dbo.WebhookEvent'))
CREATE INDEX IX_WebhookEvent_NextAttemptUtc ON dbo.WebhookEvent (NextAttemptUtc);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_WebhookEvent_RunId' AND object_id = OBJECT_ID(N'dbo.WebhookEvent'))
CREATE INDEX IX_WebhookEvent_RunId ON dbo.WebhookEvent (RunId);
