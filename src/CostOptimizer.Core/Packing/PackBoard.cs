namespace CostOptimizer.Core.Packing;

/// <summary>What stands where while a packing is searched for. All limits are those of <see cref="FleetPacker"/>.</summary>
internal sealed class PackBoard(PackProblem problem)
{
    private const double Billionths = 1e9;

    private readonly long _deviceMemory = PackUnit.Whole(problem.Host.DeviceMemoryGib);
    private readonly long _hostMemory = PackUnit.Whole(problem.Host.MemoryGib);
    private readonly long _vCpus = PackUnit.Whole(problem.Host.VCpus);
    private readonly long _ceiling = PackUnit.Whole(problem.Ceiling);
    private readonly List<PackedHost> _hosts = [];
    private readonly Dictionary<PackUnit, (int Host, int Device)> _places = [];

    public int Hosts => _hosts.Count;

    public int Devices => problem.Host.Devices;

    public IReadOnlyDictionary<PackUnit, (int Host, int Device)> Places => _places;

    public int Open()
    {
        _hosts.Add(new PackedHost(problem.Host.Devices, problem.Hours));
        return _hosts.Count - 1;
    }

    public bool IsEmpty(int host, int device) => _hosts[host].Devices[device].Tenants.Count == 0;

    public bool IsEmpty(int host) => _hosts[host].Units.Count == 0;

    public bool Fits(PackUnit unit, int host, int device)
    {
        var target = _hosts[host];
        return target.Memory + unit.HostMemory <= _hostMemory
            && !(unit.NeedsOwnHost && target.Units.Any(other => other.NeedsOwnHost && other.Item == unit.Item))
            && FeedsAll(target, unit)
            && FitsDevice(target.Devices[device], unit);
    }

    public void Place(PackUnit unit, int host, int device)
    {
        _hosts[host].Add(unit, device);
        _places.Add(unit, (host, device));
    }

    public void Remove(PackUnit unit)
    {
        var (host, device) = _places[unit];
        _hosts[host].Remove(unit, device);
        _places.Remove(unit);
    }

    private bool FeedsAll(PackedHost host, PackUnit unit)
    {
        for (var hour = 0; hour < unit.VCpus.Length; hour++)
        {
            if (host.VCpus[hour] + unit.VCpus[hour] > _vCpus)
            {
                return false;
            }
        }

        return true;
    }

    private bool FitsDevice(PackedDevice device, PackUnit unit)
    {
        if (device.Tenants.Any(other => other.Item == unit.Item))
        {
            return false;
        }

        return unit.Partition is { } part
            ? PartitionLayout.Fits([.. device.Tenants.Select(other => other.Partition!), part])
            : device.Memory + unit.Memory <= _deviceMemory && TakesTurns(device, unit);
    }

    /// <summary>In every hour the joint busy share stays under the ceiling, bursts within the device, and all promises hold.</summary>
    private bool TakesTurns(PackedDevice device, PackUnit unit)
    {
        var most = 0L;
        for (var hour = 0; hour < unit.Busy.Length; hour++)
        {
            var busy = device.Busy[hour] + unit.Busy[hour];
            if (busy > _ceiling || PackUnit.BurstBound(busy, device.Excess[hour] + unit.Excess[hour]) > 1 + 1e-9)
            {
                return false;
            }

            most = Math.Max(most, busy);
        }

        return SharedLatency.Holds([.. device.Tenants.Select(tenant => tenant.Item), unit.Item], most / Billionths);
    }
}
