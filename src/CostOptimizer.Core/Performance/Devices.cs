using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Performance;

/// <summary>The data sheets behind device names, and which measured part stands in for one without rows.</summary>
internal static class Devices
{
    /// <summary>Apart by less than a clock step: M5 and C5 are one processor at 2.5 and 3.0 GHz.</summary>
    private const double SamePeak = 1.25;

    public static Dictionary<string, Accelerator> Of(BenchmarkTable table, HardwareCatalogue catalogue) =>
        table.Rows.Select(row => row.Device)
            .Concat(catalogue.Types.Select(type => type.DeviceName))
            .Distinct(StringComparer.Ordinal)
            .Select(catalogue.Accelerator)
            .OfType<Accelerator>()
            .ToDictionary(device => device.Name, StringComparer.Ordinal);

    /// <summary>
    /// The measured part whose data sheet is like that of a part without rows: CPU families share their processors
    /// (m6i is measured where c6i is), T4G is taken for a T4. The peaks tell which belong together.
    /// </summary>
    /// <returns>The device itself when it has rows, no data sheet, or nothing measured is like it.</returns>
    public static StandIn MeasuredAs(string device, IReadOnlyDictionary<string, Accelerator> devices, IReadOnlySet<string> measured)
    {
        if (measured.Contains(device) || !devices.TryGetValue(device, out var sheet))
        {
            return new StandIn(device, 0);
        }

        return devices.Values
            .Where(other => other.Kind == sheet.Kind && measured.Contains(other.Name)
                && Alike(sheet.Fp32Tflops, other.Fp32Tflops) && Alike(sheet.Fp16Tflops, other.Fp16Tflops)
                && Alike(sheet.Int8Tops, other.Int8Tops) && Alike(sheet.MemoryBandwidthGBps, other.MemoryBandwidthGBps))
            .Select(other => new StandIn(other.Name, Math.Log(sheet.Fp32Tflops / other.Fp32Tflops ?? 1)))
            .OrderBy(standIn => Math.Abs(standIn.LogScale))
            .ThenBy(standIn => standIn.Device, StringComparer.Ordinal)
            .FirstOrDefault(new StandIn(device, 0));
    }

    private static bool Alike(double? one, double? other) =>
        one is null || other is null ? one == other : one / other is > 1 / SamePeak and < SamePeak;
}
