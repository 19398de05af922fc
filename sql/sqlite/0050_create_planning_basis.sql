-- 0050_create_planning_basis (SQLite; twin in sql/sqlserver). Safe to run again.
-- What the newest analyses were planned from, so that they can be planned again without AWS. Older rows make room.
CREATE TABLE IF NOT EXISTS PlanningBasis
(
    BasisNumber INTEGER NOT NULL, -- 1, 2, 3 … in the order of keeping
    RunId       TEXT    NOT NULL,
    Document    BLOB    NOT NULL, -- JSON in UTF-8, Brotli
    CONSTRAINT PK_PlanningBasis PRIMARY KEY (BasisNumber),
    CONSTRAINT UQ_PlanningBasis UNIQUE (RunId)
);
