using System.Globalization;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.LoadTests;

/// <summary>Reads a user's load tests from CSV, from our JSON, or from a result of SageMaker Inference Recommender.</summary>
public static class LoadTestReader
{
    /// <param name="name">Of the file; <c>.csv</c> says that it is a table.</param>
    /// <exception cref="ModelInputException">A row is at fault or refused; names each with its reason.</exception>
    public static IReadOnlyList<LoadTest> Read(string name, ReadOnlyMemory<byte> content, HardwareCatalogue catalogue)
    {
        var faults = new Faults();
        var file = Path.GetFileName(name);
        var tests = name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? LoadTestTable.Read(file, content, catalogue, faults)
            : InferenceRecommender.IsResult(content) ? InferenceRecommender.Read(file, content, catalogue, faults)
            : Accept(Own(file, content), file, "$.loadTests", catalogue, faults);
        faults.ThrowIfAny();
        return tests;
    }

    /// <summary>Load tests that stand inside another document.</summary>
    internal static IReadOnlyList<LoadTest> Accept(IReadOnlyList<LoadTestInput> inputs, string file, string path, HardwareCatalogue catalogue, Faults faults) =>
    [
        .. inputs.Index().Select(entry => LoadTestRules.Accept(
            entry.Item,
            string.Create(CultureInfo.InvariantCulture, $"{path}[{entry.Index}]"),
            string.Create(CultureInfo.InvariantCulture, $"{file} {path}[{entry.Index}]"),
            catalogue,
            faults)).OfType<LoadTest>(),
    ];

    private static IReadOnlyList<LoadTestInput> Own(string file, ReadOnlyMemory<byte> content)
    {
        try
        {
            return DocumentReader.Read<LoadTestFileInput>(content).LoadTests;
        }
        catch (ModelInputException exception)
        {
            throw new ModelInputException([.. exception.Faults.Select(fault => $"{file}: {fault}")]);
        }
    }
}
