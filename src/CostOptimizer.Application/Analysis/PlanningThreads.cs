using System.Runtime.ExceptionServices;

namespace CostOptimizer.Application.Analysis;

/// <summary>
/// Plans on threads of their own. A plan computes for a minute on end; on the pool's few threads it would keep every
/// answer of the API and every sign of life of the worker waiting for as long. For the same reason they have a low priority.
/// </summary>
internal static class PlanningThreads
{
    /// <summary>Whether this thread goes through a loop already: then all processors are taken.</summary>
    [ThreadStatic]
    private static bool _isLooping;

    public static Task<T> RunAsync<T>(Func<T> plan, CancellationToken cancellationToken) =>
        Task.Factory.StartNew(
            () =>
            {
                LowPriority.Take();
                return plan();
            },
            cancellationToken,
            TaskCreationOptions.LongRunning | TaskCreationOptions.RunContinuationsAsynchronously, // what follows a plan is not low
            TaskScheduler.Default);

    /// <summary>Calls the body once for each number below the count, on as many threads as there are processors, this one among them.</summary>
    /// <remarks>
    /// A loop within a loop, and one of a single number, stays on this thread: a plan bills ten thousand times, and starting a thread takes
    /// longer than most bills. The first exception ends the loop and is thrown here.
    /// </remarks>
    public static void Loop(int count, Action<int> body)
    {
        if (count < 2 || _isLooping)
        {
            for (var index = 0; index < count; index++)
            {
                body(index);
            }

            return;
        }

        var next = -1;
        ExceptionDispatchInfo? failure = null;
        Thread[] threads = [.. Enumerable.Range(1, Math.Min(count, Environment.ProcessorCount) - 1).Select(_ => new Thread(Help) { IsBackground = true, Name = "planning" })];
        foreach (var thread in threads)
        {
            thread.Start();
        }

        Work();
        foreach (var thread in threads)
        {
            thread.Join();
        }

        failure?.Throw();

        void Help()
        {
            LowPriority.Take();
            Work();
        }

        void Work()
        {
            _isLooping = true;
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

            _isLooping = false;
        }
    }
}
