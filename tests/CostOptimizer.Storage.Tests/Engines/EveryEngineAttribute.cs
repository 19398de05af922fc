using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace CostOptimizer.Storage.Tests.Engines;

/// <summary>
/// Runs a theory on SQLite always, and on SQL Server when <see cref="Variable"/> holds a connection string of a login
/// that may create databases. The engine is the theory's first argument.
/// </summary>
/// <param name="arguments">The theory's other arguments.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class EveryEngineAttribute(params object[] arguments) : DataAttribute
{
    public const string Variable = "COSTOPT_TEST_SQLSERVER";

    public static string? ConnectionString { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;

    public static string? WhyNoSqlServer { get; } =
        ConnectionString is null ? $"{Variable} holds no connection string of a SQL Server." : null;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) => new(
    [
        new TheoryDataRow([Engine.Sqlite, .. arguments]),
        new TheoryDataRow([Engine.SqlServer, .. arguments]) { Skip = WhyNoSqlServer },
    ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
