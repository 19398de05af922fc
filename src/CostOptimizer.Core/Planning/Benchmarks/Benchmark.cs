using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning.Benchmarks;

/// <summary>The smallest load test that settles a move, and what knowing its result before moving is worth.</summary>
/// <param name="TypeName">Rent one instance of it.</param>
/// <param name="ToDevice">What is measured there: the accelerator, or a CPU family.</param>
/// <param name="LeastSpeedup">
/// Work of one unit of <paramref name="ToDevice"/> ÷ one of <paramref name="FromDevice"/> from which the move pays within the horizon;
/// null when no speedup within five deviations decides it.
/// </param>
/// <param name="LeastItemsPerSecond">The same as throughput of one target device; null where no request metric calibrates the present one.</param>
/// <param name="BatchSize">Items a call to test with, and the two below likewise: as the workload declares them, null where it does not.</param>
/// <param name="Hours">Instance-hours that the test takes, an estimate.</param>
/// <param name="Cost">These hours on demand.</param>
/// <param name="CouldSave">A month: mean over the scenarios in which the move pays.</param>
/// <param name="ProbabilityOfPaying">Share of the scenarios in which it does, one-off cost counted, 0..1.</param>
/// <param name="ValuePerMonth"><paramref name="Value"/> spread over the horizon.</param>
/// <param name="Value">
/// Expected value of perfect information: mean over scenarios of the better of moving and staying, less the better of
/// the two means. Zero when the test cannot change the decision.
/// </param>
/// <param name="Summary">All of it in two sentences.</param>
public sealed record Benchmark(
    string TypeName,
    string FromDevice,
    string ToDevice,
    double? LeastSpeedup,
    double? LeastItemsPerSecond,
    int? BatchSize,
    Precision? Precision,
    ServingStack? ServingStack,
    decimal Hours,
    Money Cost,
    Money CouldSave,
    double ProbabilityOfPaying,
    Money ValuePerMonth,
    Money Value,
    int HorizonMonths,
    string Summary);
