namespace CostOptimizer.Aws.Metrics;

/// <summary>
/// Fetches several things at once and takes them in order: sums of floating-point numbers depend on the order, and the
/// same data must give the same result.
/// </summary>
internal static class OrderedFetch
{
    public static async Task RunAsync<TItem, TAnswer>(
        IEnumerable<TItem> items,
        int together,
        Func<TItem, CancellationToken, Task<TAnswer>> fetch,
        Action<TItem, TAnswer> take,
        CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = new Queue<(TItem Item, Task<TAnswer> Answer)>();
        try
        {
            foreach (var item in items)
            {
                if (running.Count == together)
                {
                    await TakeAsync();
                }

                running.Enqueue((item, fetch(item, stop.Token)));
            }

            while (running.Count > 0)
            {
                await TakeAsync();
            }
        }
        catch
        {
            await stop.CancelAsync();
            await Task.WhenAll(running.Select(pair => pair.Answer)).ContinueWith(
                static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            throw;
        }

        async Task TakeAsync()
        {
            var (item, answer) = running.Peek();
            take(item, await answer);
            running.Dequeue();
        }
    }
}
