using System.Data.Common;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Calls;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Planning;
using CostOptimizer.Storage.Rows;
using Dapper;

namespace CostOptimizer.Storage.Analyses;

/// <summary>
/// Reads one run in one round trip, whatever its size. Lists come back in the orders that <see cref="AnalysisResult"/>
/// promises; sorted here, because engines collate texts differently.
/// </summary>
internal sealed class AnalysisReader(string database)
{
    private const string SelectAll = $"""
        {RunRow.SelectByNumber};
        {PartitionRow.SelectByRun};
        {FailureRow.SelectByRun};
        {FleetRow.SelectByRun};
        {HourRow.SelectByRun};
        {CommitmentRow.SelectByRun};
        {CallRow.SelectByRun};
        {TotalRow.SelectByRun};
        {BesideRow.SelectByRun};
        """;

    public async Task<AnalysisResult> ReadAsync(DbConnection connection, long runNumber, CancellationToken cancellationToken)
    {
        await using var answers = await connection.QueryMultipleAsync(
            new CommandDefinition(SelectAll, new { RunNumber = runNumber }, cancellationToken: cancellationToken));

        var run = Document.Read<AnalysisRun>(await answers.ReadSingleAsync<string>(), database);
        var partitions = await answers.ReadAsync<PartitionRow>();
        var failures = (await answers.ReadAsync<FailureRow>()).ToLookup(row => (row.AccountId, row.Region), row => row.ToFailure());
        var fleets = await answers.ReadAsync<FleetDocumentsRow>();
        var hours = (await answers.ReadAsync<HourRow>()).ToLookup(row => row.FleetKey, row => row.ToRollup());
        var commitments = (await answers.ReadAsync<CommitmentRow>()).ToLookup(row => row.IsReservedInstance, row => row.Document);
        var calls = await answers.ReadAsync<CallRow>();
        var totals = await answers.ReadAsync<string>();
        var beside = await answers.ReadSingleOrDefaultAsync<byte[]>();

        return new AnalysisResult(
            run,
            Order(partitions.Select(row => row.ToOutcome([.. failures[(row.AccountId, row.Region)]]))),
            [.. failures[(null, null)]],
            new EstatePlan(
                Order(fleets.Select(row => ToAnalysis(row, hours[row.FleetKey]))),
                [.. totals.Select(text => Document.Read<EstateTotal>(text, database))]),
            [.. commitments[true].Select(text => Document.Read<ReservedInstance>(text, database))],
            [.. commitments[false].Select(text => Document.Read<SavingsPlan>(text, database))],
            CallCounts.InOrder(calls.Select(row => row.ToCount())))
        {
            Beside = beside is null ? null : PackedDocument.Read<EstateBeside>(beside, database),
        };
    }

    private FleetAnalysis ToAnalysis(FleetDocumentsRow row, IEnumerable<HourlyRollup> hours) =>
        Document.Read<FleetDocument>(row.FleetDocument, database)
            .ToAnalysis(HourlyRollupSeries.Of([.. hours]), Document.Read<Recommendation>(row.RecommendationDocument, database));

    private static IReadOnlyList<PartitionOutcome> Order(IEnumerable<PartitionOutcome> partitions) =>
        [.. partitions.OrderBy(partition => partition.AccountId, StringComparer.Ordinal).ThenBy(partition => partition.Region, StringComparer.Ordinal)];

    private static IReadOnlyList<FleetAnalysis> Order(IEnumerable<FleetAnalysis> fleets) =>
        [.. fleets.OrderBy(analysis => analysis.Fleet.Id)];
}
