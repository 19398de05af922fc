namespace CostOptimizer.Aws.Tests.Support;

/// <summary>Tests that look at what the whole process shares, its heap or its environment, and so run by themselves.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
