namespace CostOptimizer.Application.Calls;

/// <summary>Counts and prices what a run asks of AWS. Thread-safe.</summary>
public interface IApiCallMeter
{
    /// <returns>Counts since the last reset, ordered by service, operation, account and region.</returns>
    IReadOnlyList<ApiCallCount> Read();

    void Reset();
}
