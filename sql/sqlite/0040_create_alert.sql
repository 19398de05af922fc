-- 0040_create_alert (SQLite; twin in sql/sqlserver). Safe to run again.
-- What people were alerted to. The key is of the fact, the id of the fact at its level: so the same fact is told once.
CREATE TABLE IF NOT EXISTS Alert
(
    AlertId   TEXT    NOT NULL, -- 64 hexadecimal digits
    AlertKey  TEXT    NOT NULL, -- Likewise
    Level     INTEGER NOT NULL,
    Kind      TEXT    NOT NULL,
    SeenAtUtc TEXT    NOT NULL,
    Document  TEXT    NOT NULL, -- JSON, the whole alert
    CONSTRAINT PK_Alert PRIMARY KEY (AlertId)
);

CREATE INDEX IF NOT EXISTS IX_Alert_AlertKey ON Alert (AlertKey);

CREATE INDEX IF NOT EXISTS IX_Alert_SeenAtUtc ON Alert (SeenAtUtc);
