namespace CostOptimizer.Models.Json;

/// <summary>How many entries a list may have.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ItemsAttribute(int minimum, int maximum) : Attribute
{
    public int Minimum { get; } = minimum;

    public int Maximum { get; } = maximum;
}
