namespace CostOptimizer.Core.Values;

/// <summary>Instance-hours: instances times hours, zero or more.</summary>
public readonly record struct InstanceHours(decimal Value) : IComparable<InstanceHours>
{
    public static InstanceHours operator +(InstanceHours left, InstanceHours right) => new(left.Value + right.Value);

    public static InstanceHours operator -(InstanceHours left, InstanceHours right) => new(left.Value - right.Value);

    public static InstanceHours Min(InstanceHours left, InstanceHours right) => left.Value <= right.Value ? left : right;

    public int CompareTo(InstanceHours other) => Value.CompareTo(other.Value);
}
