using CostOptimizer.Application.Analysis;

namespace CostOptimizer.Aws.Calls;

/// <summary>
/// The one way out: every call waits for its rate and for one of the slots, is counted, and fails as a
/// <see cref="SourceException"/>. Our own cancellation passes through.
/// </summary>
/// <param name="longestCall">
/// Bound on one call with its retries and its body: the SDK's own time-out ends at the headers, and a body that stalls
/// after them would hold the run for ever.
/// </param>
internal sealed class AwsGate(RateLimits limits, int maxConcurrency, TimeSpan longestCall, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(maxConcurrency);

    public async Task<T> CallAsync<T>(
        AwsCall call, Func<CancellationToken, Task<T>> send, CancellationToken cancellationToken, int datapoints = 0)
    {
        await limits.WaitAsync(call, datapoints, cancellationToken);

        // A role assumed inside another call runs on that call's slot: waiting for a second one could wait forever.
        var outer = AwsCall.Current;
        if (outer is null)
        {
            await _slots.WaitAsync(cancellationToken);
        }

        try
        {
            AwsCall.Current = call;
            using var deadline = new CancellationTokenSource(longestCall, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
            var answer = await SendAsync(call, send, either.Token, deadline.Token);

            // An HTML page read as XML can pass for an empty listing: a failed query never becomes an empty list.
            return call.AnsweredHtml ? throw AwsErrors.Html(call, inner: null) : answer;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && AwsErrors.IsKnown(exception, call))
        {
            throw AwsErrors.Translate(exception, call, clock.GetUtcNow());
        }
        finally
        {
            AwsCall.Current = outer;
            if (outer is null)
            {
                _slots.Release();
            }
        }
    }

    private async Task<T> SendAsync<T>(
        AwsCall call, Func<CancellationToken, Task<T>> send, CancellationToken cancellationToken, CancellationToken deadline)
    {
        try
        {
            return await send(cancellationToken);
        }
        catch (Exception exception) when (deadline.IsCancellationRequested && exception is not SourceException)
        {
            throw AwsErrors.Stalled(call, longestCall, exception);
        }
    }

    public void Dispose() => _slots.Dispose();
}
