using System.Collections.Concurrent;
using CostOptimizer.Application.Orders;

namespace CostOptimizer.Web.Api.Analyses;

/// <summary>
/// Looks at tickets for whoever follows them: once a second and analysis at most, however many do. Bounds how many may,
/// since each holds a connection.
/// </summary>
internal sealed class TicketWatch(IAnalysisOrders orders, TimeProvider clock)
{
    /// <summary>Followers at once, of all callers.</summary>
    public const int MostFollowers = 200;

    /// <summary>Followers at once of one caller, so that none keeps the others out.</summary>
    public const int MostOfOneCaller = 20;

    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Look> _looks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _followers = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <param name="caller">Distinguishes people and programs.</param>
    /// <returns>Null when there are too many followers already. Dispose it to leave.</returns>
    public IDisposable? TryFollow(string caller)
    {
        lock (_lock)
        {
            var own = _followers.GetValueOrDefault(caller);
            if (own >= MostOfOneCaller || _followers.Values.Sum() >= MostFollowers)
            {
                return null;
            }

            _followers[caller] = own + 1;
            return new Follower(this, caller);
        }
    }

    /// <returns>The ticket as of a second ago at most; null when no such analysis was ordered.</returns>
    public async Task<AnalysisTicket?> FindAsync(string runId, CancellationToken cancellationToken)
    {
        var now = clock.GetTimestamp();
        var look = _looks.AddOrUpdate(
            runId,
            _ => new Look(now, Start(runId)),
            (_, last) => clock.GetElapsedTime(last.At, now) >= Interval || last.Ticket is { IsValueCreated: true, Value.IsFaulted: true } ? new Look(now, Start(runId)) : last);
        try
        {
            return await look.Ticket.Value.WaitAsync(cancellationToken);
        }
        finally
        {
            Forget(now);
        }
    }

    private void Leave(string caller)
    {
        lock (_lock)
        {
            if (--_followers[caller] == 0)
            {
                _followers.Remove(caller);
            }
        }
    }

    private Lazy<Task<AnalysisTicket?>> Start(string runId) => new(() => orders.FindAsync(runId, CancellationToken.None));

    // Looks that nobody has asked for lately are dropped, so that analyses of the past take no room.
    private void Forget(long now)
    {
        foreach (var old in _looks.Where(pair => clock.GetElapsedTime(pair.Value.At, now) > 10 * Interval))
        {
            _looks.TryRemove(old);
        }
    }

    private sealed record Look(long At, Lazy<Task<AnalysisTicket?>> Ticket);

    private sealed class Follower(TicketWatch watch, string caller) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                watch.Leave(caller);
            }
        }
    }
}
