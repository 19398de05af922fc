using CostOptimizer.Application.Deliveries;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Alerts;

/// <summary>Keeps what was alerted to, so that the same fact is told once.</summary>
public interface IAlertStore
{
    /// <summary>
    /// Records the alerts whose fact is new or has got worse, with the deliveries that tell of them, in one transaction; the others
    /// are passed over. What waits to tell of the same fact at a lower level comes no later than what tells that it got worse.
    /// </summary>
    /// <param name="evaluatedRunId">Marked as looked through, in the same transaction; null for none.</param>
    /// <param name="tell">Makes the deliveries of one; may be called again when the database asks for another try.</param>
    /// <returns>Those recorded.</returns>
    /// <exception cref="Storage.StorageException">The database refuses; nothing was written.</exception>
    Task<IReadOnlyList<RaisedAlert>> RecordAsync(
        IReadOnlyList<Alert> alerts, string? evaluatedRunId, DateTime nowUtc, Func<RaisedAlert, IReadOnlyList<Delivery>> tell, CancellationToken cancellationToken);

    /// <returns>The run that was looked through last; null when none was.</returns>
    Task<string?> FindEvaluatedAsync(CancellationToken cancellationToken);

    /// <returns>Those of the runs that were looked through.</returns>
    Task<IReadOnlySet<string>> FindEvaluatedAsync(IReadOnlyCollection<string> runIds, CancellationToken cancellationToken);

    /// <returns>Null when there is no such alert.</returns>
    Task<Alert?> FindAsync(string id, CancellationToken cancellationToken);

    /// <param name="after">The last one read before; null for the newest.</param>
    /// <param name="limit">1 or more.</param>
    /// <returns>Newest first.</returns>
    Task<IReadOnlyList<Alert>> ListAsync((DateTime SeenAtUtc, string Id)? after, int limit, CancellationToken cancellationToken);

    /// <returns>Those of some ids that there are, in no order.</returns>
    Task<IReadOnlyList<Alert>> ListAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken);

    /// <param name="limit">1 or more.</param>
    /// <returns>The newest of those that nobody was to be told, for no route takes them; newest first.</returns>
    Task<IReadOnlyList<Alert>> ListUntoldAsync(int limit, CancellationToken cancellationToken);

    /// <returns>How many nobody was to be told.</returns>
    Task<int> CountUntoldAsync(CancellationToken cancellationToken);

    /// <param name="runId">Whose fleets count, with what it and all analyses before it read: of each hour, the newest reading.</param>
    /// <param name="window">Of hours, whichever look-backs they lay in.</param>
    /// <returns>Without fleets of which no such hour is stored.</returns>
    Task<IReadOnlyDictionary<FleetId, HourSum>> SumHoursAsync(string runId, Window window, CancellationToken cancellationToken);

    /// <param name="sinceUtc">Inclusive.</param>
    /// <returns>In any order.</returns>
    Task<IReadOnlyList<Alert>> ReadKindAsync(AlertKind kind, DateTime sinceUtc, CancellationToken cancellationToken);

    /// <param name="sinceUtc">Exclusive.</param>
    /// <returns>
    /// The newest of the prices that changed since, each with the one that held at that instant, however many lie between; one step for each
    /// offering and option of which a price was known by then.
    /// </returns>
    Task<IReadOnlyList<PriceStep>> ReadPriceStepsAsync(DateTime sinceUtc, CancellationToken cancellationToken);
}
