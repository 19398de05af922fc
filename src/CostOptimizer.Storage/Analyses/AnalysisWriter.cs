using CostOptimizer.Application.Analysis;
using CostOptimizer.Storage.Databases;

namespace CostOptimizer.Storage.Analyses;

/// <summary>Writes one result inside a transaction.</summary>
internal static class AnalysisWriter
{
    /// <returns>False when the run is stored already: the first save stands.</returns>
    /// <exception cref="ArgumentException">A fleet appears twice, or its hours are not consecutive.</exception>
    public static async Task<bool> WriteAsync(Session session, AnalysisResult result, CancellationToken cancellationToken)
    {
        if (await session.ScalarAsync<long?>(RunRow.SelectNumber, new { RunId = result.Run.Id }, cancellationToken) is not null)
        {
            return false;
        }

        var run = await session.ScalarAsync<long>(RunRow.SelectNextNumber, null, cancellationToken);
        await session.InsertAsync(RunRow.Insert, [RunRow.From(run, result.Run)], cancellationToken);
        await session.InsertAsync(PartitionRow.Insert, result.Partitions.Select(partition => PartitionRow.From(run, partition)), cancellationToken);
        await session.InsertAsync(FailureRow.Insert, FailureRow.From(run, result), cancellationToken);
        await session.InsertAsync(CommitmentRow.Insert, CommitmentRow.From(run, result), cancellationToken);
        await session.InsertAsync(CallRow.Insert, result.Calls.Select(count => CallRow.From(run, count)), cancellationToken);
        await session.InsertAsync(TotalRow.Insert, result.Plan.Totals.Select(total => TotalRow.From(run, total)), cancellationToken);
        await session.InsertAsync(BesideRow.Insert, result.Beside is { } beside ? [BesideRow.From(run, beside)] : [], cancellationToken);
        await WriteFleetsAsync(session, run, result, cancellationToken);
        return true;
    }

    private static async Task WriteFleetsAsync(Session session, long run, AnalysisResult result, CancellationToken cancellationToken)
    {
        var analyses = result.Plan.Fleets;
        var keys = await FleetKeys.EnsureAsync(session, [.. analyses.Select(analysis => analysis.Fleet.Id)], cancellationToken);
        await session.InsertAsync(
            FleetRow.Insert, analyses.Select(analysis => FleetRow.From(run, keys[analysis.Fleet.Id], analysis)), cancellationToken);
        await session.InsertAsync(
            RecommendationRow.Insert,
            analyses.Select(analysis => RecommendationRow.From(run, keys[analysis.Fleet.Id], analysis.Recommendation)),
            cancellationToken);
        await HourWriter.WriteAsync(session, run, [.. analyses.Select(analysis => (keys[analysis.Fleet.Id], analysis))], cancellationToken);
    }
}
