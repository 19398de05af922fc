namespace CostOptimizer.Storage.SqlServer;

/// <summary>What is asked of SQL Server alone. Statements that both engines share stand beside the rows they fill.</summary>
internal static class SqlServerStatements
{
    public const string SelectHasTable = "SELECT CASE WHEN OBJECT_ID(N'dbo.' + @Table) IS NULL THEN 0 ELSE 1 END";

    /// <summary>READ_WRITE, READ_ONLY, or null from servers that do not say.</summary>
    public const string SelectUpdateability = "SELECT CAST(DATABASEPROPERTYEX(DB_NAME(), 'Updateability') AS NVARCHAR(128))";

    /// <summary>Holds a lock until the transaction ends. Answers 0 or 1 when it was granted, else a negative number.</summary>
    public const string TakeLock = """
        DECLARE @Answer INT;
        EXEC @Answer = sp_getapplock
            @Resource = @Resource, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = @TimeoutMilliseconds;
        SELECT @Answer;
        """;
}
