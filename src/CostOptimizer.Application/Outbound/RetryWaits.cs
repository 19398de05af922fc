namespace CostOptimizer.Application.Outbound;

/// <summary>How long to wait before something that failed is sent again.</summary>
public static class RetryWaits
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <param name="attempts">Attempts made, 1 or more.</param>
    /// <returns>30 seconds after the first, twice as long after each further one, an hour at most.</returns>
    public static TimeSpan After(int attempts)
    {
        var wait = First;
        for (var attempt = 1; attempt < attempts && wait < Longest; attempt++)
        {
            wait *= 2;
        }

        return wait < Longest ? wait : Longest;
    }

    /// <param name="attempts">Attempts made, 1 or more.</param>
    /// <param name="asked">What the receiver asked for, if anything; never shortens the wait.</param>
    /// <returns>The longer of the two.</returns>
    public static TimeSpan After(int attempts, TimeSpan? asked)
    {
        var wait = After(attempts);
        return asked > wait ? asked.Value : wait;
    }
}
