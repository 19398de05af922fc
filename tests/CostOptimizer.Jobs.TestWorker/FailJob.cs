using CostOptimizer.Application.Jobs;

namespace CostOptimizer.Jobs.TestWorker;

/// <summary>Always throws.</summary>
internal sealed class FailJob : IJob
{
    public string Kind => "fail";

    public Task RunAsync(string argument, CancellationToken cancellationToken) =>
        throw new InvalidOperationException($"Cannot do {argument}\u001b[31m.");
}
