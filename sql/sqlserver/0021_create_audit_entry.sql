-- 0021_create_audit_entry (SQL Server; twin in sql/sqlite). Safe to run again.
-- Who changed what and when. The program adds and reads entries; it has no statement that changes or removes one.
IF OBJECT_ID(N'dbo.AuditEntry') IS NULL
CREATE TABLE dbo.AuditEntry
(
    EntryNumber BIGINT        IDENTITY(1, 1) NOT NULL, -- Grows; gaps mean nothing
    EntryId     NVARCHAR(32)  NOT NULL, -- Lets a repeated write be recognised
    AtUtc       DATETIME2(0)  NOT NULL,
    Who         NVARCHAR(MAX) NOT NULL,
    Role        NVARCHAR(16)  NULL,
    Address     NVARCHAR(64)  NULL, -- IP address
    What        NVARCHAR(64)  NOT NULL,
    Subject     NVARCHAR(MAX) NOT NULL,
    BeforeJson  NVARCHAR(MAX) NULL,
    AfterJson   NVARCHAR(MAX) NULL,
    CONSTRAINT PK_AuditEntry PRIMARY KEY (EntryNumber),
    CONSTRAINT UQ_AuditEntry UNIQUE (EntryId)
);
