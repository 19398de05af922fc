using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Calls;
using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Planning;
using CostOptimizer.Storage.Analyses;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;
using Dapper;

namespace CostOptimizer.Storage.Reading;

/// <summary>Reads a run's summary in two round trips.</summary>
internal sealed class SqlRunSummaryReader(IDatabase database) : IRunSummaryReader
{
    private const string SelectAll = $"""
        {RunRow.SelectByNumber};
        {PartitionRow.SelectByRun};
        {FailureRow.SelectByRun};
        {CommitmentRow.SelectByRun};
        {CallRow.SelectByRun};
        {TotalRow.SelectByRun};
        """;

    public Task<RunSummary?> ReadAsync(string runId, CancellationToken cancellationToken) => runId.Contains('\0', StringComparison.Ordinal)
        ? Task.FromResult<RunSummary?>(null) // some engines refuse to look for it
        : database.ReadAsync(
            async connection =>
            {
                var number = await connection.ExecuteScalarAsync<long?>(
                    new CommandDefinition(RunRow.SelectNumber, new { RunId = runId }, cancellationToken: cancellationToken));
                if (number is null)
                {
                    return null;
                }

                await using var answers = await connection.QueryMultipleAsync(
                    new CommandDefinition(SelectAll, new { RunNumber = number }, cancellationToken: cancellationToken));
                var summary = await ReadAsync(answers);

                // An engine may ignore case or spaces at the end; an id is what it is, to the letter.
                return summary.Run.Id == runId ? summary : null;
            },
            cancellationToken);

    private async Task<RunSummary> ReadAsync(SqlMapper.GridReader answers)
    {
        var run = Document.Read<AnalysisRun>(await answers.ReadSingleAsync<string>(), database.Name);
        var partitions = await answers.ReadAsync<PartitionRow>();
        var failures = (await answers.ReadAsync<FailureRow>()).ToLookup(row => (row.AccountId, row.Region), row => row.ToFailure());
        var commitments = (await answers.ReadAsync<CommitmentRow>()).ToLookup(row => row.IsReservedInstance, row => row.Document);
        var calls = await answers.ReadAsync<CallRow>();
        var totals = await answers.ReadAsync<string>();
        return new RunSummary(
            run,
            [
                .. partitions
                    .Select(row => row.ToOutcome([.. failures[(row.AccountId, row.Region)]]))
                    .OrderBy(partition => partition.AccountId, StringComparer.Ordinal)
                    .ThenBy(partition => partition.Region, StringComparer.Ordinal),
            ],
            [.. failures[(null, null)]],
            [.. totals.Select(text => Document.Read<EstateTotal>(text, database.Name))],
            [.. commitments[true].Select(text => Document.Read<ReservedInstance>(text, database.Name))],
            [.. commitments[false].Select(text => Document.Read<SavingsPlan>(text, database.Name))],
            CallCounts.InOrder(calls.Select(row => row.ToCount())));
    }
}
