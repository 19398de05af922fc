namespace CostOptimizer.Storage.Tests.Engines;

/// <summary>An engine that a test runs on.</summary>
public enum Engine
{
    Sqlite,
    SqlServer,
}
