-- 0024_create_webhook_event (SQLite; twin in sql/sqlserver). Safe to run again.
-- The outbox: what is to be sent, written in the transaction of what it tells of, and how sending went.
CREATE TABLE IF NOT EXISTS WebhookEvent
(
    EventId        TEXT    NOT NULL,
    RunId          TEXT    NOT NULL,
    Target         TEXT    NOT NULL, -- URL
    Body           TEXT    NOT NULL, -- JSON, sent as it is
    CreatedAtUtc   TEXT    NOT NULL,
    State          TEXT    NOT NULL,
    Attempts       INTEGER NOT NULL,
    NextAttemptUtc TEXT    NULL, -- Null once delivered or given up
    EndedAtUtc     TEXT    NULL,
    LastOutcome    TEXT    NULL,
    CONSTRAINT PK_WebhookEvent PRIMARY KEY (EventId)
);

CREATE INDEX IF NOT EXISTS IX_WebhookEvent_NextAttemptUtc ON WebhookEvent (NextAttemptUtc);

CREATE INDEX IF NOT EXISTS IX_WebhookEvent_RunId ON WebhookEvent (RunId);
