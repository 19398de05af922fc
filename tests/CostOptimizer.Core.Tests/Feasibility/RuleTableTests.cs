using CostOptimizer.Core.Feasibility;

namespace CostOptimizer.Core.Tests.Feasibility;

public sealed class RuleTableTests
{
    [Fact]
    public void Readme_TableOfRules_SaysWhatTheCodeSays()
    {
        string[] written = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Feasibility", "README.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)];

        Assert.Equal(FeasibilityGate.Rules.Select(rule => $"| {rule.Name} | {rule.Question} | {rule.Source} |"), written);
    }

    [Fact]
    public void Rules_Names_AreUnique() => Assert.Equal(FeasibilityGate.Rules.Count, FeasibilityGate.Rules.DistinctBy(rule => rule.Name).Count());
}
