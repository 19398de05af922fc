using CostOptimizer.Application.Access;

namespace CostOptimizer.Application.Tests.Access;

public sealed class BriefCacheTests
{
    private readonly BriefCache<string> _cache = new(TimeSpan.FromMinutes(1), capacity: 10, TimeProvider.System);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_TwoAtOnce_ReadsOnce()
    {
        var (reads, answer) = (0, new TaskCompletionSource<string>());
        var first = _cache.GetAsync("key", Read, Cancellation);
        var second = _cache.GetAsync("key", Read, Cancellation);
        answer.SetResult("value");

        Assert.Equal(["value", "value"], await Task.WhenAll(first, second));
        Assert.Equal(1, reads);

        Task<string> Read(CancellationToken cancellationToken)
        {
            reads++;
            return answer.Task;
        }
    }

    [Fact]
    public async Task Get_AfterOneThatFailed_ReadsAgain()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _cache.GetAsync("key", _ => Task.FromException<string>(new InvalidOperationException()), Cancellation));

        Assert.Equal("value", await _cache.GetAsync("key", _ => Task.FromResult("value"), Cancellation));
    }
}
