-- 0009_create_commitment (SQLite; twin in sql/sqlserver). Safe to run again.
-- Reserved instances and savings plans owned at the time of each run.
CREATE TABLE IF NOT EXISTS Commitment
(
    RunNumber        INTEGER NOT NULL,
    Ordinal          INTEGER NOT NULL, -- Place in the result, from 0
    CommitmentId     TEXT    NOT NULL,
    AccountId        TEXT    NOT NULL,
    Kind             TEXT    NOT NULL,
    Region           TEXT    NULL, -- Null when not bound to one
    Covers           TEXT    NULL, -- Instance type, family, or null for any
    InstanceCount    INTEGER NULL, -- Reserved instances only
    Currency         TEXT    NOT NULL, -- ISO 4217
    HourlyCommitment TEXT    NOT NULL, -- Recurring per reserved instance, or the plan's commitment
    Upfront          TEXT    NOT NULL, -- Per reserved instance, or of the plan
    StartsAtUtc      TEXT    NOT NULL,
    EndsAtUtc        TEXT    NOT NULL,
    Document         TEXT    NOT NULL, -- JSON
    CONSTRAINT PK_Commitment PRIMARY KEY (RunNumber, Ordinal),
    CONSTRAINT FK_Commitment_Run FOREIGN KEY (RunNumber) REFERENCES Run (RunNumber)
);
