namespace CostOptimizer.Models.Json;

/// <summary>The whole numbers that a member takes, such as the terms that AWS sells.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ChoicesAttribute(params int[] values) : Attribute
{
    public IReadOnlyList<int> Values { get; } = values;
}
