using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Deliveries;
using CostOptimizer.Storage.Prices;
using CostOptimizer.Storage.Rows;
using Dapper;

namespace CostOptimizer.Storage.Alerts;

internal sealed class SqlAlertStore(IDatabase database) : IAlertStore
{
    /// <summary>SQL Server takes 2,100 parameters.</summary>
    private const int KeysAtOnce = 500;

    private static readonly DateTime Last = new(9999, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public Task<IReadOnlyList<RaisedAlert>> RecordAsync(
        IReadOnlyList<Alert> alerts, string? evaluatedRunId, DateTime nowUtc, Func<RaisedAlert, IReadOnlyList<Delivery>> tell, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<RaisedAlert>>(
            WriterLock.Deliveries,
            async session =>
            {
                RaisedAlert[] raised = [.. Raised(alerts, await LevelsAsync(session, alerts, cancellationToken))];
                await session.InsertAsync(AlertRow.Insert, [.. raised.Select(one => AlertRow.From(one.Alert))], cancellationToken);
                foreach (var one in raised)
                {
                    await TellAsync(session, one, tell(one), cancellationToken);
                }

                if (evaluatedRunId is not null && await session.ScalarAsync<int>(AlertEvaluationRow.SelectExists, new { RunId = evaluatedRunId }, cancellationToken) == 0)
                {
                    await session.InsertAsync(AlertEvaluationRow.Insert, [new AlertEvaluationRow { RunId = evaluatedRunId, EvaluatedAtUtc = nowUtc }], cancellationToken);
                }

                return raised;
            },
            cancellationToken);

    public Task<string?> FindEvaluatedAsync(CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<string?>(new CommandDefinition(AlertEvaluationRow.SelectNewest, cancellationToken: cancellationToken)),
        cancellationToken);

    public async Task<IReadOnlySet<string>> FindEvaluatedAsync(IReadOnlyCollection<string> runIds, CancellationToken cancellationToken)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var keys in runIds.Chunk(KeysAtOnce))
        {
            found.UnionWith(await database.QueryAsync<string>(AlertEvaluationRow.SelectAmong, new { Keys = keys }, cancellationToken));
        }

        return found;
    }

    public async Task<Alert?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var found = await ReadAsync(AlertRow.SelectById, new { AlertId = id }, cancellationToken);
        return found.FirstOrDefault(alert => alert.Id == id); // An engine may ignore case.
    }

    public Task<IReadOnlyList<Alert>> ListAsync((DateTime SeenAtUtc, string Id)? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return ReadAsync(AlertRow.SelectPage, new { SeenAtUtc = after?.SeenAtUtc ?? Last, AlertId = after?.Id ?? "", Limit = limit }, cancellationToken);
    }

    public async Task<IReadOnlyList<Alert>> ListAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var found = new List<Alert>();
        foreach (var some in ids.Distinct(StringComparer.Ordinal).Chunk(KeysAtOnce))
        {
            found.AddRange(await ReadAsync(AlertRow.SelectByIds, new { AlertIds = some }, cancellationToken));
        }

        return found;
    }

    public Task<IReadOnlyList<Alert>> ListUntoldAsync(int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return ReadAsync(AlertRow.SelectUntold, new { Limit = limit }, cancellationToken);
    }

    public Task<int> CountUntoldAsync(CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<int>(new CommandDefinition(AlertRow.CountUntold, cancellationToken: cancellationToken)),
        cancellationToken);

    public async Task<IReadOnlyDictionary<FleetId, HourSum>> SumHoursAsync(string runId, Window window, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<HourSumRow>(HourSumRow.Select, new { RunId = runId, window.FromUtc, window.ToUtc }, cancellationToken);
        return rows.ToDictionary(row => row.ToFleet(), row => row.ToSum());
    }

    public Task<IReadOnlyList<Alert>> ReadKindAsync(AlertKind kind, DateTime sinceUtc, CancellationToken cancellationToken) =>
        ReadAsync(AlertRow.SelectByKind, new { Kind = EnumText.Of(kind), SinceUtc = sinceUtc }, cancellationToken);

    public Task<IReadOnlyList<PriceStep>> ReadPriceStepsAsync(DateTime sinceUtc, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<PriceStep>>(
            async connection =>
            {
                var steps = await connection.QueryAsync<PriceRow, RateBeforeRow, PriceStep>(
                    new CommandDefinition(PriceRow.SelectSteps, new { SinceUtc = sinceUtc }, cancellationToken: cancellationToken),
                    (row, before) => Step(row.ToPrice(), before.ToRate()),
                    splitOn: nameof(RateBeforeRow.RateBefore));
                return [.. steps];
            },
            cancellationToken);

    private static PriceStep Step(StoredPrice now, HourlyRate before) => new(now.Offering, now.Option, before, now.Rate, now.FirstSeenUtc);

    private Task<IReadOnlyList<Alert>> ReadAsync(string select, object question, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Alert>>(
            async connection =>
            {
                var documents = await connection.QueryAsync<string>(new CommandDefinition(select, question, cancellationToken: cancellationToken));
                return [.. documents.Select(text => Document.Read<Alert>(text, database.Name))];
            },
            cancellationToken);

    private static async Task TellAsync(Session session, RaisedAlert raised, IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        await DeliveryRow.AddAsync(session, deliveries, cancellationToken);
        foreach (var (target, due) in raised.IsWorse ? deliveries.Select(delivery => (delivery.Target, delivery.CreatedAtUtc)).Distinct() : [])
        {
            await session.ExecuteAsync(
                DeliveryRow.UpdateMilder,
                new { CreatedAtUtc = due, Target = StoredText.Write(target), AlertKey = raised.Alert.Key, raised.Alert.Level },
                cancellationToken);
        }
    }

    private static async Task<Dictionary<string, int>> LevelsAsync(Session session, IReadOnlyList<Alert> alerts, CancellationToken cancellationToken)
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var keys in alerts.Select(alert => alert.Key).Distinct(StringComparer.Ordinal).Chunk(KeysAtOnce))
        {
            foreach (var row in await session.QueryAsync<AlertRow>(AlertRow.SelectLevels, new { Keys = keys }, cancellationToken))
            {
                levels[row.AlertKey] = row.Level;
            }
        }

        return levels;
    }

    private static IEnumerable<RaisedAlert> Raised(IReadOnlyList<Alert> alerts, Dictionary<string, int> levels)
    {
        foreach (var alert in alerts)
        {
            var known = levels.TryGetValue(alert.Key, out var level);
            if (!known || alert.Level > level)
            {
                levels[alert.Key] = alert.Level;
                yield return new RaisedAlert(alert, known);
            }
        }
    }
}
