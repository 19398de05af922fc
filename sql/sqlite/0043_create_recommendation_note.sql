-- 0043_create_recommendation_note (SQLite; twin in sql/sqlserver). Safe to run again.
-- Assignments and comments beside the decisions, added and never changed; of a fleet the newest assignment counts.
-- RunId has no foreign key: notes outlive the runs that they were about.
CREATE TABLE IF NOT EXISTS RecommendationNote
(
    NoteNumber       INTEGER NOT NULL, -- 1, 2, 3 … in the order of saving
    NoteId           TEXT    NOT NULL, -- GUID, chosen by the caller
    FleetKey         INTEGER NOT NULL,
    Version          INTEGER NOT NULL, -- 1, 2, 3 … within the fleet
    RecommendationId TEXT    NOT NULL,
    RunId            TEXT    NOT NULL,
    Kind             TEXT    NOT NULL, -- Assigned or Commented
    Assignee         TEXT    NULL,     -- Of an assignment; NULL when nobody is assigned any more
    NoteText         TEXT    NULL,
    WrittenBy        TEXT    NOT NULL,
    WrittenAtUtc     TEXT    NOT NULL,
    CONSTRAINT PK_RecommendationNote PRIMARY KEY (NoteNumber),
    CONSTRAINT UQ_RecommendationNote UNIQUE (NoteId),
    CONSTRAINT UQ_RecommendationNote_Version UNIQUE (FleetKey, Version),
    CONSTRAINT FK_RecommendationNote_Fleet FOREIGN KEY (FleetKey) REFERENCES Fleet (FleetKey)
);
