using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Storage.Analyses;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;
using Dapper;

namespace CostOptimizer.Storage.Reading;

internal sealed class SqlResultReader(IDatabase database) : IResultReader
{
    private const string SelectLatestId = $"SELECT RunId FROM Run WHERE RunNumber IN ({RunRow.SelectLatestNumber})";

    private const string SelectRun = "SELECT RunNumber, Document FROM Run WHERE RunId = @RunId";

    private const string SelectIndex = $"""
        {FleetLineRow.SelectByRun};
        {CommitmentLineRow.SelectByRun};
        """;

    private const string SelectFleet = """
        SELECT RunFleet.FleetKey, RunFleet.Document AS FleetDocument, Recommendation.Document AS RecommendationDocument
        FROM RunFleet
        INNER JOIN Run ON Run.RunNumber = RunFleet.RunNumber
        INNER JOIN Fleet ON Fleet.FleetKey = RunFleet.FleetKey
        INNER JOIN Recommendation
            ON Recommendation.RunNumber = RunFleet.RunNumber AND Recommendation.FleetKey = RunFleet.FleetKey
        WHERE Run.RunId = @RunId AND Fleet.FleetHash = @FleetHash
        """;

    private const string SelectOlder = """
        SELECT Document
        FROM (SELECT Run.Document, ROW_NUMBER() OVER (ORDER BY Run.StartedAtUtc DESC, Run.RunId DESC) AS Place
              FROM Run
              INNER JOIN Run AS Mark
                  ON Run.StartedAtUtc < Mark.StartedAtUtc OR (Run.StartedAtUtc = Mark.StartedAtUtc AND Run.RunId < Mark.RunId)
              WHERE Mark.RunId = @RunId) AS Older
        WHERE Place <= @Limit
        ORDER BY Place
        """;

    private const string SelectFreshness = """
        SELECT AccountId, MAX(NewestDataUtc) AS NewestDataUtc
        FROM RunPartition
        WHERE AccountId IN (
            SELECT RunPartition.AccountId
            FROM RunPartition
            INNER JOIN Run ON Run.RunNumber = RunPartition.RunNumber
            WHERE Run.StartedAtUtc >= @FromUtc)
        GROUP BY AccountId
        """;

    private const string SelectSucceeded = """
        SELECT Document
        FROM (SELECT Document, ROW_NUMBER() OVER (ORDER BY StartedAtUtc DESC, RunId DESC) AS Place
              FROM Run
              WHERE Status = 'succeeded') AS Newest
        WHERE Place <= @Limit
        ORDER BY Place
        """;

    // Among so many runs that succeeded, one of a service is over everything.
    private const int SucceededAtOnce = 20;

    private static readonly DateTime Always = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);
    private static readonly DateTime Forever = DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);

    public Task<string?> FindLatestAsync(CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<string?>(new CommandDefinition(SelectLatestId, cancellationToken: cancellationToken)),
        cancellationToken);

    public Task<IReadOnlyList<AccountFreshness>> ReadFreshnessAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<AccountFreshness>>(
            async connection =>
            {
                // An account that has been taken out is not old: it is gone.
                var documents = await connection.QueryAsync<string>(new CommandDefinition(SelectSucceeded, new { Limit = SucceededAtOnce }, cancellationToken: cancellationToken));
                var fromUtc = documents.Select(text => Document.Read<AnalysisRun>(text, database.Name)).FirstOrDefault(run => run.Scope.CoversEverything())?.StartedAtUtc ?? Always;
                var rows = await connection.QueryAsync<FreshnessRow>(
                    new CommandDefinition(SelectFreshness, new { FromUtc = UtcDateTimeHandler.ToSecond(fromUtc) }, cancellationToken: cancellationToken));
                return [.. rows.OrderBy(row => row.AccountId, StringComparer.Ordinal).Select(row => new AccountFreshness(row.AccountId, row.NewestDataUtc))];
            },
            cancellationToken);

    public Task<RunIndex?> ReadIndexAsync(string runId, CancellationToken cancellationToken) => IsUnaskable(runId)
        ? Task.FromResult<RunIndex?>(null)
        : database.ReadAsync(
            async connection =>
            {
                var stored = await connection.QuerySingleOrDefaultAsync<NumberedRun>(
                    new CommandDefinition(SelectRun, new { RunId = runId }, cancellationToken: cancellationToken));

                // An engine may ignore case or spaces at the end; an id is what it is, to the letter.
                if (stored is null || Document.Read<AnalysisRun>(stored.Document, database.Name) is not { } run || run.Id != runId)
                {
                    return null;
                }

                await using var answers = await connection.QueryMultipleAsync(
                    new CommandDefinition(SelectIndex, new { stored.RunNumber }, cancellationToken: cancellationToken));
                var fleets = await answers.ReadAsync<FleetLineRow>();
                var commitments = await answers.ReadAsync<CommitmentLineRow>();
                return new RunIndex(
                    run,
                    [.. fleets.Select(row => row.ToLine()).OrderBy(line => line.Id)],
                    [.. commitments.Select(row => row.ToLine())]);
            },
            cancellationToken);

    public Task<FleetAnalysis?> ReadFleetAsync(string runId, FleetId fleet, CancellationToken cancellationToken) => IsUnaskable(runId)
        ? Task.FromResult<FleetAnalysis?>(null)
        : database.ReadAsync(
            async connection => await connection.QuerySingleOrDefaultAsync<FleetDocumentsRow>(new CommandDefinition(
                    SelectFleet, new { RunId = runId, FleetHash = FleetKeys.Hash(fleet) }, cancellationToken: cancellationToken)) is { } row
                ? Document.Read<FleetDocument>(row.FleetDocument, database.Name)
                    .ToAnalysis([], Document.Read<Recommendation>(row.RecommendationDocument, database.Name))
                : null,
            cancellationToken);

    public Task<IReadOnlyList<HourlyRollup>> ReadHoursAsync(
        string runId, FleetId fleet, DateTime? fromUtc, DateTime? toUtc, CancellationToken cancellationToken) => IsUnaskable(runId)
        ? Task.FromResult<IReadOnlyList<HourlyRollup>>([])
        : database.ReadAsync<IReadOnlyList<HourlyRollup>>(
            async connection =>
            {
                var rows = await connection.QueryAsync<HourRow>(new CommandDefinition(
                    HourRow.SelectByFleet,
                    new { RunId = runId, FleetHash = FleetKeys.Hash(fleet), FromUtc = fromUtc ?? Always, ToUtc = toUtc ?? Forever },
                    cancellationToken: cancellationToken));
                return [.. rows.Select(row => row.ToRollup())];
            },
            cancellationToken);

    public Task<IReadOnlyList<AnalysisRun>> ListRunsAsync(string? before, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return before is not null && IsUnaskable(before)
            ? Task.FromResult<IReadOnlyList<AnalysisRun>>([])
            : database.ReadAsync<IReadOnlyList<AnalysisRun>>(
                async connection =>
                {
                    var documents = await connection.QueryAsync<string>(new CommandDefinition(
                        before is null ? RunRow.SelectNewest : SelectOlder, new { RunId = before, Limit = limit }, cancellationToken: cancellationToken));
                    return [.. documents.Select(text => Document.Read<AnalysisRun>(text, database.Name))];
                },
                cancellationToken);
    }

    // Some engines refuse to look for it.
    private static bool IsUnaskable(string text) => text.Contains('\0', StringComparison.Ordinal);

    private sealed record NumberedRun
    {
        public long RunNumber { get; init; }

        public string Document { get; init; } = "";
    }

    private sealed record FreshnessRow
    {
        public string AccountId { get; init; } = "";

        public DateTime? NewestDataUtc { get; init; }
    }
}
