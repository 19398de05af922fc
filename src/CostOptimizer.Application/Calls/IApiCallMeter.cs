namespace CostOptimizer.Application.Calls;

/// <summary>Counts and prices what is asked of AWS. Thread-safe.</summary>
public interface IApiCallMeter
{
    /// <summary>
    /// Counts apart what the caller asks from now on, in whatever it awaits, until disposed. A tally begun inside
    /// another one takes over from it.
    /// </summary>
    ICallTally Begin();

    /// <returns>All counts of this process that went to no tally, ordered by service, operation, account and region.</returns>
    IReadOnlyList<ApiCallCount> Read();
}
