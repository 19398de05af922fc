using CostOptimizer.Application.Weekly.Documents;

namespace CostOptimizer.Application.Weekly.Archive;

/// <summary>A file of the archive, without what it holds.</summary>
public sealed record ArchivedFile(WeeklyDocument Document, long ByteCount);
