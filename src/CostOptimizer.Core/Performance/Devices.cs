using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Performance;

/// <summary>The data sheets behind device names, and which measured processor stands in for one without rows.</summary>
internal static class Devices
{
    private const double SamePeak = 1.15;

    public static Dictionary<string, Accelerator> Of(BenchmarkTable table, HardwareCatalogue catalogue) =>
        table.Rows.Select(row => row.Device)
            .Concat(catalogue.Types.Select(type => type.DeviceName))
            .Distinct(StringComparer.Ordinal)
            .Select(catalogue.Accelerator)
            .OfType<Accelerator>()
            .ToDictionary(device => device.Name, StringComparer.Ordinal);

    /// <summary>
    /// CPU families of one processor generation share their cores, so m6i is measured where c6i is. The peaks per
    /// vCPU tell which belong together.
    /// </summary>
    /// <returns>The name itself when it has rows, is no CPU, or nothing measured is like it.</returns>
    public static string MeasuredAs(string device, IReadOnlyDictionary<string, Accelerator> devices, IReadOnlySet<string> measured)
    {
        if (measured.Contains(device) || !devices.TryGetValue(device, out var sheet) || sheet.Kind != AcceleratorKind.Cpu)
        {
            return device;
        }

        return devices.Values
            .Where(other => other.Kind == AcceleratorKind.Cpu && measured.Contains(other.Name)
                && Alike(sheet.Fp32Tflops, other.Fp32Tflops) && Alike(sheet.Int8Tops, other.Int8Tops))
            .OrderBy(other => Math.Abs(other.Fp32Tflops!.Value - sheet.Fp32Tflops!.Value))
            .ThenBy(other => other.Name, StringComparer.Ordinal)
            .Select(other => other.Name)
            .FirstOrDefault(device);
    }

    private static bool Alike(double? one, double? other) =>
        one is null || other is null ? one == other : one / other is > 1 / SamePeak and < SamePeak;
}
