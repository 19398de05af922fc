namespace CostOptimizer.Core.Packing;

/// <summary>One host with what runs on it.</summary>
internal sealed class PackedHost(int devices, int hours)
{
    public PackedDevice[] Devices { get; } = [.. Enumerable.Range(0, devices).Select(_ => new PackedDevice(hours))];

    public List<PackUnit> Units { get; } = [];

    public long Memory { get; private set; }

    public long[] VCpus { get; } = new long[hours];

    public void Add(PackUnit unit, int device)
    {
        Units.Add(unit);
        Change(unit, sign: 1);
        Devices[device].Add(unit);
    }

    public void Remove(PackUnit unit, int device)
    {
        Units.Remove(unit);
        Change(unit, sign: -1);
        Devices[device].Remove(unit);
    }

    private void Change(PackUnit unit, int sign)
    {
        Memory += sign * unit.HostMemory;
        for (var hour = 0; hour < VCpus.Length; hour++)
        {
            VCpus[hour] += sign * unit.VCpus[hour];
        }
    }
}
