-- 0043_create_recommendation_note (SQL Server; twin in sql/sqlite). Safe to run again.
-- Assignments and comments beside the decisions, added and never changed; of a fleet the newest assignment counts.
-- RunId has no foreign key: notes outlive the runs that they were about.
IF OBJECT_ID(N'dbo.RecommendationNote') IS NULL
CREATE TABLE dbo.RecommendationNote
(
    NoteNumber       BIGINT        NOT NULL, -- 1, 2, 3 … in the order of saving
    NoteId           NVARCHAR(36)  NOT NULL, -- GUID, chosen by the caller
    FleetKey         BIGINT        NOT NULL,
    Version          INT           NOT NULL, -- 1, 2, 3 … within the fleet
    RecommendationId NVARCHAR(400) NOT NULL,
    RunId            NVARCHAR(64)  NOT NULL,
    Kind             NVARCHAR(32)  NOT NULL, -- Assigned or Commented
    Assignee         NVARCHAR(MAX) NULL,     -- Of an assignment; NULL when nobody is assigned any more
    NoteText         NVARCHAR(MAX) NULL,
    WrittenBy        NVARCHAR(MAX) NOT NULL,
    WrittenAtUtc     DATETIME2(0)  NOT NULL,
    CONSTRAINT PK_RecommendationNote PRIMARY KEY (NoteNumber),
    CONSTRAINT UQ_RecommendationNote UNIQUE (NoteId),
    CONSTRAINT UQ_RecommendationNote_Version UNIQUE (FleetKey, Version),
    CONSTRAINT FK_RecommendationNote_Fleet FOREIGN KEY (FleetKey) REFERENCES dbo.Fleet (FleetKey)
);
