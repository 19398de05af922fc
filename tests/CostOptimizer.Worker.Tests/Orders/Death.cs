namespace CostOptimizer.Worker.Tests.Orders;

/// <summary>Ends a "process" at one of its steps: every call of a port that leaves a trace, before it or after it.</summary>
/// <param name="step">1 for the first; 0 for never.</param>
/// <param name="comesAfter">Whether the step still takes effect.</param>
internal sealed class Death(int step, bool comesAfter)
{
    private int _step;

    /// <summary>Whether the end came.</summary>
    public bool Came { get; private set; }

    public int Steps => _step;

    public object? Around(Func<object?> call)
    {
        _step++;
        if (_step != step)
        {
            return call();
        }

        Came = true;
        if (comesAfter)
        {
            (call() as Task)?.GetAwaiter().GetResult();
        }

        throw new KilledException();
    }

    internal sealed class KilledException : Exception;
}
