namespace CostOptimizer.Jobs;

/// <summary>The database that calls are kept in.</summary>
public enum JobDialect
{
    Sqlite,
    SqlServer,
}
