-- 0031_create_delivery (SQL Server; twin in sql/sqlite). Safe to run again.
-- The outbox of messages to people: what is to be sent, written in the transaction of what it tells of, and how sending went.
IF OBJECT_ID(N'dbo.Delivery') IS NULL
CREATE TABLE dbo.Delivery
(
    DeliveryId     NVARCHAR(200) NOT NULL,
    Channel        NVARCHAR(32)  NOT NULL, -- email, s3 …
    Target         NVARCHAR(400) NOT NULL, -- Address, bucket …
    Subject        NVARCHAR(200) NOT NULL, -- What it tells of: the id of a weekly report …
    Body           NVARCHAR(MAX) NOT NULL, -- What the channel needs beyond that; empty for nothing
    CreatedAtUtc   DATETIME2(0)  NOT NULL,
    State          NVARCHAR(32)  NOT NULL,
    Attempts       INT           NOT NULL,
    NextAttemptUtc DATETIME2(0)  NULL, -- Null once delivered or given up
    EndedAtUtc     DATETIME2(0)  NULL,
    LastOutcome    NVARCHAR(MAX) NULL,
    CONSTRAINT PK_Delivery PRIMARY KEY (DeliveryId)
);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Delivery_NextAttemptUtc' AND object_id = OBJECT_ID(N'dbo.Delivery'))
CREATE INDEX IX_Delivery_NextAttemptUtc ON dbo.Delivery (NextAttemptUtc);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Delivery_Subject' AND object_id = OBJECT_ID(N'dbo.Delivery'))
CREATE INDEX IX_Delivery_Subject ON dbo.Delivery (Subject);
