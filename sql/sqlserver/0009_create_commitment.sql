-- 0009_create_commitment (SQL Server; twin in sql/sqlite). Safe to run again.
-- Reserved instances and savings plans owned at the time of each run.
IF OBJECT_ID(N'dbo.Commitment') IS NULL
CREATE TABLE dbo.Commitment
(
    RunNumber        BIGINT          NOT NULL,
    Ordinal          INT             NOT NULL, -- Place in the result, from 0
    CommitmentId     NVARCHAR(128)   NOT NULL,
    AccountId        NVARCHAR(32)    NOT NULL,
    Kind             NVARCHAR(32)    NOT NULL,
    Region           NVARCHAR(32)    NULL, -- Null when not bound to one
    Covers           NVARCHAR(64)    NULL, -- Instance type, family, or null for any
    InstanceCount    INT             NULL, -- Reserved instances only
    Currency         CHAR(3)         NOT NULL, -- ISO 4217
    HourlyCommitment DECIMAL(28, 10) NOT NULL, -- Recurring per reserved instance, or the plan's commitment
    Upfront          DECIMAL(28, 10) NOT NULL, -- Per reserved instance, or of the plan
    StartsAtUtc      DATETIME2(0)    NOT NULL,
    EndsAtUtc        DATETIME2(0)    NOT NULL,
    Document         NVARCHAR(MAX)   NOT NULL, -- JSON
    CONSTRAINT PK_Commitment PRIMARY KEY (RunNumber, Ordinal),
    CONSTRAINT FK_Commitment_Run FOREIGN KEY (RunNumber) REFERENCES dbo.Run (RunNumber)
);
