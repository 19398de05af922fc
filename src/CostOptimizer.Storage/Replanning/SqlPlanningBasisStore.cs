using CostOptimizer.Application.Replanning;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;
using Dapper;

namespace CostOptimizer.Storage.Replanning;

internal sealed class SqlPlanningBasisStore(IDatabase database) : IPlanningBasisStore
{
    /// <summary>More than one, so that a page opened before the newest analysis ended can still be worked with.</summary>
    private const int Kept = 3;

    public Task SaveAsync(PlanningBasis basis, CancellationToken cancellationToken)
    {
        var (runId, document) = (basis.Frame.Request.RunId, PackedDocument.Write(basis));
        return database.WriteAsync(
            WriterLock.Analyses,
            async session =>
            {
                if (await session.ScalarAsync<long?>(PlanningBasisRow.SelectNumber, new { RunId = runId }, cancellationToken) is not null)
                {
                    return false;
                }

                var number = await session.ScalarAsync<long>(PlanningBasisRow.SelectNextNumber, null, cancellationToken);
                await session.InsertAsync(PlanningBasisRow.Insert, [new PlanningBasisRow { BasisNumber = number, RunId = runId, Document = document }], cancellationToken);
                await session.ExecuteAsync(PlanningBasisRow.DeleteUpTo, new { BasisNumber = number - Kept }, cancellationToken);
                return true;
            },
            cancellationToken);
    }

    public Task<PlanningBasis?> ReadAsync(string runId, CancellationToken cancellationToken) => runId.Contains('\0', StringComparison.Ordinal)
        ? Task.FromResult<PlanningBasis?>(null) // some engines refuse to look for it
        : database.ReadAsync(
            async connection => await connection.QuerySingleOrDefaultAsync<byte[]>(
                    new CommandDefinition(PlanningBasisRow.SelectByRun, new { RunId = runId }, cancellationToken: cancellationToken)) is { } document
                && PackedDocument.Read<PlanningBasis>(document, database.Name) is var basis
                && basis.Frame.Request.RunId == runId // an engine may ignore case; an id is what it is, to the letter
                    ? basis
                    : null,
            cancellationToken);
}
