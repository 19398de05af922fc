namespace CostOptimizer.Storage.Tests.TSql;

/// <summary>Shows that each forbidden construct is recognised.</summary>
public sealed class PortableRulesTests
{
    [Theory]
    [InlineData("MERGE Run USING RunFleet ON Run.RunNumber = RunFleet.RunNumber WHEN MATCHED THEN DELETE;", "MERGE")]
    [InlineData("CREATE TABLE T (A INT, INDEX IX (A))", "inline INDEX")]
    [InlineData("CREATE TABLE T (A INT INDEX IX)", "inline INDEX")]
    [InlineData("CREATE OR ALTER VIEW V AS SELECT 1 AS A", "CREATE OR ALTER")]
    [InlineData("CREATE OR ALTER PROCEDURE P AS SELECT 1", "CREATE OR ALTER")]
    [InlineData("ALTER VIEW V AS SELECT 1 AS A", "ALTER VIEW")]
    [InlineData("UPDATE T SET A = 1 OUTPUT inserted.A", "UPDATE … OUTPUT")]
    [InlineData("UPDATE T SET A = 1 OUTPUT inserted.A INTO @B", "UPDATE … OUTPUT")]
    [InlineData("WITH C AS (SELECT A FROM T) UPDATE C SET A = 1", "updatable CTE")]
    [InlineData("WITH C AS (SELECT A FROM T) DELETE FROM C", "updatable CTE")]
    [InlineData("CREATE TABLE T (A INT PRIMARY KEY, S DATETIME2 GENERATED ALWAYS AS ROW START, E DATETIME2 GENERATED ALWAYS AS ROW END, PERIOD FOR SYSTEM_TIME (S, E))", "temporal table")]
    [InlineData("SELECT A FROM T FOR SYSTEM_TIME ALL", "temporal table")]
    [InlineData("CREATE SYNONYM S FOR dbo.T", "synonym")]
    [InlineData("WAITFOR DELAY '00:00:01'", "WAITFOR")]
    [InlineData("INSERT BULK #T (A INT)", "bulk copy into a temporary table")]
    [InlineData("ALTER TABLE T ADD A INT, B INT", "several elements in one ALTER TABLE ADD")]
    [InlineData("CREATE NONCLUSTERED COLUMNSTORE INDEX IX ON T (A)", "columnstore")]
    [InlineData("CREATE PARTITION FUNCTION F (INT) AS RANGE RIGHT FOR VALUES (1)", "partitioning")]
    [InlineData("CREATE INDEX IX ON T (A) ON S (A)", "partitioning")]
    [InlineData("ALTER TABLE T REBUILD WITH (DATA_COMPRESSION = PAGE)", "compression")]
    [InlineData("ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON", "ALTER DATABASE")]
    public void Breaches_ForbiddenConstruct_IsNamed(string sql, string construct) =>
        Assert.Equal([construct], PortableRules.Breaches(new TSqlText("sample", sql)));

    [Theory]
    [InlineData("CREATE INDEX IX ON T (A) WHERE B = 1")]
    [InlineData("ALTER TABLE T ADD A INT NULL")]
    [InlineData("WITH C AS (SELECT A FROM T) SELECT A FROM C")]
    [InlineData("UPDATE T SET A = G.A FROM T INNER JOIN OPENJSON(@Rows) WITH (A INT) AS G ON G.A = T.A")]
    [InlineData("SELECT TOP (1) A FROM T WITH (UPDLOCK, READPAST) ORDER BY A")]
    public void Breaches_PortableText_HasNone(string sql) => Assert.Empty(PortableRules.Breaches(new TSqlText("sample", sql)));
}
