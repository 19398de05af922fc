using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Orders;
using CostOptimizer.Web.Api.Analyses;

namespace CostOptimizer.Web.Tests.Api;

public sealed class TicketWatchTests
{
    private readonly TicketWatch _watch = new(new NoOrders(), TimeProvider.System);

    [Fact]
    public void TryFollow_OneCallerTakesAllItMay_OthersStillMay()
    {
        var own = Enumerable.Range(0, TicketWatch.MostOfOneCaller).Select(_ => _watch.TryFollow("key:a")).ToList();

        Assert.All(own, Assert.NotNull);
        Assert.Null(_watch.TryFollow("key:a"));
        Assert.NotNull(_watch.TryFollow("key:b"));

        own[0]!.Dispose();
        own[0]!.Dispose(); // leaving twice is leaving once
        Assert.NotNull(_watch.TryFollow("key:a"));
        Assert.Null(_watch.TryFollow("key:a"));
    }

    [Fact]
    public void TryFollow_TooManyCallersTogether_IsRefused()
    {
        var all = Enumerable.Range(0, TicketWatch.MostFollowers).Select(caller => _watch.TryFollow($"key:{caller}")).ToList();

        Assert.All(all, Assert.NotNull);
        Assert.Null(_watch.TryFollow("key:one more"));
    }

    private sealed class NoOrders : IAnalysisOrders
    {
        public Task<AnalysisTicket> OrderAsync(AnalysisOrder order, string? idempotencyKey, Func<AnalysisTicket, AuditEntry>? audited, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<AnalysisTicket?> FindAsync(string runId, CancellationToken cancellationToken) => Task.FromResult<AnalysisTicket?>(null);

        public Task<IReadOnlyList<AnalysisTicket>> ListAsync(int limit, string? before, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<AnalysisTicket?> CancelAsync(string runId, Func<AnalysisTicket, AuditEntry> audited, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
