using CostOptimizer.Application.Access;
using CostOptimizer.Application.Audit;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Storage.Tests.Analyses;
using CostOptimizer.Storage.Tests.Engines;

namespace CostOptimizer.Storage.Tests.Decisions;

/// <summary>A fleet that an analysis has seen, and what the audit log is told when somebody says something of it.</summary>
internal static class SaidOfVocoder
{
    public static readonly FleetId Fleet = FleetId.Of("111122223333", Samples.Virginia, "vocoder");

    public static AuditEntry Entry(string action) =>
        AuditEntry.Of(new Actor("ada", Role.Operator, "127.0.0.1"), Samples.Monday, action, "r1", null, null);

    public static async Task<TemporaryDatabase> DatabaseAsync(Engine engine)
    {
        var database = await TemporaryDatabase.MigratedAsync(engine);
        await database.Analyses.SaveAsync(Samples.Result(), TestContext.Current.CancellationToken);
        return database;
    }
}
