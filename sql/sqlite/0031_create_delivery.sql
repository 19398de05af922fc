-- 0031_create_delivery (SQLite; twin in sql/sqlserver). Safe to run again.
-- The outbox of messages to people: what is to be sent, written in the transaction of what it tells of, and how sending went.
CREATE TABLE IF NOT EXISTS Delivery
(
    DeliveryId     TEXT    NOT NULL,
    Channel        TEXT    NOT NULL, -- email, s3 …
    Target         TEXT    NOT NULL, -- Address, bucket …
    Subject        TEXT    NOT NULL, -- What it tells of: the id of a weekly report …
    Body           TEXT    NOT NULL, -- What the channel needs beyond that; empty for nothing
    CreatedAtUtc   TEXT    NOT NULL,
    State          TEXT    NOT NULL,
    Attempts       INTEGER NOT NULL,
    NextAttemptUtc TEXT    NULL, -- Null once delivered or given up
    EndedAtUtc     TEXT    NULL,
    LastOutcome    TEXT    NULL,
    CONSTRAINT PK_Delivery PRIMARY KEY (DeliveryId)
);

CREATE INDEX IF NOT EXISTS IX_Delivery_NextAttemptUtc ON Delivery (NextAttemptUtc);

CREATE INDEX IF NOT EXISTS IX_Delivery_Subject ON Delivery (Subject);
