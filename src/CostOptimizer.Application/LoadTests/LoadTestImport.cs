using CostOptimizer.Core.Performance;

namespace CostOptimizer.Application.LoadTests;

/// <summary>Load tests that were sent together.</summary>
/// <param name="Id">SHA-256 of what was sent: the same content is one import.</param>
/// <param name="Name">As the sender calls it; untrusted text.</param>
/// <param name="ImportedBy">Untrusted text.</param>
public sealed record LoadTestImport(string Id, string Name, string ImportedBy, DateTime ImportedAtUtc, IReadOnlyList<LoadTest> Tests);
