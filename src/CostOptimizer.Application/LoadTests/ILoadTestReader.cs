using CostOptimizer.Core.Performance;

namespace CostOptimizer.Application.LoadTests;

/// <summary>Reads load tests as people send them.</summary>
public interface ILoadTestReader
{
    /// <param name="name">Stands for the document in messages and sources; <c>.csv</c> at its end says that it is a table.</param>
    /// <returns>The tests, or every fault as a sentence that names the row, and no tests.</returns>
    (IReadOnlyList<LoadTest> Tests, IReadOnlyList<string> Faults) Read(string name, ReadOnlyMemory<byte> content);
}
