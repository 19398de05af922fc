namespace CostOptimizer.Application.Calls;

/// <summary>The calls of one piece of work.</summary>
public interface ICallTally : IDisposable
{
    /// <returns>Counts so far, ordered by service, operation, account and region.</returns>
    IReadOnlyList<ApiCallCount> Read();
}
