using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Values;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Decisions;
using CostOptimizer.Storage.Rows;
using Dapper;

namespace CostOptimizer.Storage.Weekly;

internal sealed class SqlWeeklySource(IDatabase database) : IWeeklySource
{
    private const string SelectRuns = """
        SELECT Document
        FROM Run
        WHERE WindowToUtc > @FromUtc AND WindowFromUtc < @ToUtc
        """;

    private const string SelectCalls = """
        SELECT Run.RunId, ApiCall.Calls, ApiCall.Cost, ApiCall.Currency
        FROM Run
        INNER JOIN ApiCall ON ApiCall.RunNumber = Run.RunNumber
        WHERE Run.StartedAtUtc >= @FromUtc AND Run.StartedAtUtc < @ToUtc
        """;

    private const string SelectDecisions = """
        SELECT Fleet.FleetId, DecisionId, Version, RecommendationId, RunId, Kind, Reason, UntilUtc, ImplementedAtUtc, DecidedBy, DecidedAtUtc
        FROM Decision
        INNER JOIN Fleet ON Fleet.FleetKey = Decision.FleetKey
        WHERE DecidedAtUtc <= @UntilUtc
        ORDER BY DecisionNumber
        """;

    public Task<IReadOnlyList<AnalysisRun>> FindRunsAsync(Window window, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<AnalysisRun>>(
            async connection =>
            {
                var documents = await connection.QueryAsync<string>(
                    new CommandDefinition(SelectRuns, new { window.FromUtc, window.ToUtc }, cancellationToken: cancellationToken));
                return [.. documents.Select(text => Document.Read<AnalysisRun>(text, database.Name))];
            },
            cancellationToken);

    public Task<IReadOnlyList<RunCalls>> ReadCallsAsync(Window startedIn, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<RunCalls>>(
            async connection =>
            {
                var rows = await connection.QueryAsync<RunCallRow>(
                    new CommandDefinition(SelectCalls, new { startedIn.FromUtc, startedIn.ToUtc }, cancellationToken: cancellationToken));

                // Money is summed here: SQLite would sum its texts in floating point.
                return
                [
                    .. rows
                        .GroupBy(row => (row.RunId, row.Currency))
                        .OrderBy(run => run.Key.RunId, StringComparer.Ordinal)
                        .ThenBy(run => run.Key.Currency, StringComparer.Ordinal)
                        .Select(run => new RunCalls(run.Key.RunId, run.Sum(row => row.Calls), new Money(run.Sum(row => row.Cost), new Currency(run.Key.Currency)))),
                ];
            },
            cancellationToken);

    public Task<IReadOnlyList<Decision>> ReadDecisionsAsync(DateTime untilUtc, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Decision>>(
            async connection =>
            {
                var rows = await connection.QueryAsync<NewestDecisionRow>(
                    new CommandDefinition(SelectDecisions, new { UntilUtc = untilUtc }, cancellationToken: cancellationToken));
                return [.. rows.Select(row => row.ToDecision())];
            },
            cancellationToken);

    private sealed record RunCallRow
    {
        public string RunId { get; init; } = "";

        public long Calls { get; init; }

        public decimal Cost { get; init; }

        public string Currency { get; init; } = "";
    }
}
