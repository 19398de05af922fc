using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Allocation;

/// <summary>An accelerator type as a load with several kinds of requests sees it.</summary>
/// <param name="Name">Unique in its request.</param>
/// <param name="Price">Per instance, above 0.</param>
/// <param name="Throughput">
/// Most requests per second that one instance serves of each bucket alone, within the latency promise; 0 for a bucket
/// that it cannot serve.
/// </param>
public sealed record AllocatableType(string Name, HourlyRate Price, IReadOnlyList<double> Throughput);
