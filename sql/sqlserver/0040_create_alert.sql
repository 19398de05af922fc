-- 0040_create_alert (SQL Server; twin in sql/sqlite). Safe to run again.
-- What people were alerted to. The key is of the fact, the id of the fact at its level: so the same fact is told once.
IF OBJECT_ID(N'dbo.Alert') IS NULL
CREATE TABLE dbo.Alert
(
    AlertId   NVARCHAR(64)  NOT NULL, -- 64 hexadecimal digits
    AlertKey  NVARCHAR(64)  NOT NULL, -- Likewise
    Level     INT           NOT NULL,
    Kind      NVARCHAR(32)  NOT NULL,
    SeenAtUtc DATETIME2(0)  NOT NULL,
    Document  NVARCHAR(MAX) NOT NULL, -- JSON, the whole alert
    CONSTRAINT PK_Alert PRIMARY KEY (AlertId)
);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Alert_AlertKey' AND object_id = OBJECT_ID(N'dbo.Alert'))
CREATE INDEX IX_Alert_AlertKey ON dbo.Alert (AlertKey);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'IX_Alert_SeenAtUtc' AND object_id = OBJECT_ID(N'dbo.Alert'))
CREATE INDEX IX_Alert_SeenAtUtc ON dbo.Alert (SeenAtUtc);
