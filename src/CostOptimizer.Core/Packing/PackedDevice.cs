namespace CostOptimizer.Core.Packing;

/// <summary>One device with its tenants and their sums.</summary>
internal sealed class PackedDevice(int hours)
{
    public List<PackUnit> Tenants { get; } = [];

    public long Memory { get; private set; }

    public long[] Busy { get; } = new long[hours];

    public long[] Excess { get; } = new long[hours];

    public void Add(PackUnit unit)
    {
        Tenants.Add(unit);
        Change(unit, sign: 1);
    }

    public void Remove(PackUnit unit)
    {
        Tenants.Remove(unit);
        Change(unit, sign: -1);
    }

    private void Change(PackUnit unit, int sign)
    {
        Memory += sign * unit.Memory;
        for (var hour = 0; hour < Busy.Length; hour++)
        {
            Busy[hour] += sign * unit.Busy[hour];
            Excess[hour] += sign * unit.Excess[hour];
        }
    }
}
