-- 0021_create_audit_entry (SQLite; twin in sql/sqlserver). Safe to run again.
-- Who changed what and when. The program adds and reads entries; it has no statement that changes or removes one.
CREATE TABLE IF NOT EXISTS AuditEntry
(
    EntryNumber INTEGER NOT NULL, -- Grows; gaps mean nothing
    EntryId     TEXT    NOT NULL, -- Lets a repeated write be recognised
    AtUtc       TEXT    NOT NULL,
    Who         TEXT    NOT NULL,
    Role        TEXT    NULL,
    Address     TEXT    NULL, -- IP address
    What        TEXT    NOT NULL,
    Subject     TEXT    NOT NULL,
    BeforeJson  TEXT    NULL,
    AfterJson   TEXT    NULL,
    CONSTRAINT PK_AuditEntry PRIMARY KEY (EntryNumber),
    CONSTRAINT UQ_AuditEntry UNIQUE (EntryId)
);
