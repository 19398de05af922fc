using System.Runtime.ExceptionServices;

namespace CostOptimizer.Application.Analysis;

/// <summary>
/// Plans on threads of their own. A plan computes for a minute on end; on the pool's few threads it would keep every
/// answer of the API and every sign of life of the worker waiting for as long.
/// </summary>
internal static class PlanningThreads
{
    public static Task<T> RunAsync<T>(Func<T> plan, CancellationToken cancellationToken) =>
        Task.Factory.StartNew(plan, cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Calls the body once for each number below the count, on as many threads as there are processors.</summary>
    /// <remarks>The first exception ends the loop and is thrown here.</remarks>
    public static void Loop(int count, Action<int> body)
    {
        var next = -1;
        ExceptionDispatchInfo? failure = null;
        Thread[] threads = [.. Enumerable.Range(0, Math.Min(count, Environment.ProcessorCount)).Select(_ => new Thread(Work) { IsBackground = true, Name = "planning" })];
        foreach (var thread in threads)
        {
            thread.Start();
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }

        failure?.Throw();

        void Work()
        {
            while (Volatile.Read(ref failure) is null && Interlocked.Increment(ref next) is var index && index < count)
            {
                try
                {
                    body(index);
                }
                catch (Exception exception)
                {
                    Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(exception), null);
                }
            }
        }
    }
}
