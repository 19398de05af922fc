using CostOptimizer.Application.LoadTests;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.LoadTests;

/// <summary><see cref="LoadTestReader"/> as the port that the API asks.</summary>
public sealed class LoadTestDocuments(HardwareCatalogue catalogue, BenchmarkTable benchmarks) : ILoadTestReader
{
    public (IReadOnlyList<LoadTest> Tests, IReadOnlyList<string> Faults) Read(string name, ReadOnlyMemory<byte> content)
    {
        try
        {
            var tests = LoadTestReader.Read(name, content, catalogue);

            // What a model refuses would stop every later analysis.
            _ = new PerformanceModel(benchmarks, catalogue, tests);
            return (tests, []);
        }
        catch (ModelInputException exception)
        {
            return ([], exception.Faults);
        }
        catch (ArgumentException exception)
        {
            return ([], [exception.Message]);
        }
    }
}
