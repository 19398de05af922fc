using System.Reflection;
using CostOptimizer.Storage;
using Xunit.Sdk;
using Xunit.v3;

namespace CostOptimizer.Jobs.Tests.Support;

/// <summary>
/// Runs a theory on SQLite always, and on SQL Server when <see cref="Variable"/> holds a connection string of a login
/// that may create databases. The engine is the theory's argument.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EveryEngineAttribute : DataAttribute
{
    public const string Variable = "COSTOPT_TEST_SQLSERVER";

    public static string? ConnectionString { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) => new(
    [
        new TheoryDataRow(StorageProvider.Sqlite),
        new TheoryDataRow(StorageProvider.SqlServer) { Skip = ConnectionString is null ? $"{Variable} holds no connection string of a SQL Server." : null },
    ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
