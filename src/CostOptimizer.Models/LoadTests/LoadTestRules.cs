using System.Globalization;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Models.Billing;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.LoadTests;

/// <summary>Which measurements count as evidence; one that does not is refused with its reason, never dropped in silence.</summary>
internal static class LoadTestRules
{
    private const double ShortestSeconds = 60;

    /// <summary>
    /// By Little's law calls in flight = rate × latency ÷ batch. Fewer than one per accelerator means that it waited for
    /// work, so the rate is the load generator's and not the device's. A tenth is left for rounding.
    /// </summary>
    private const double FewestCallsInFlight = 0.9;

    /// <returns>Null when the test was refused.</returns>
    public static LoadTest? Accept(LoadTestInput input, string where, string source, HardwareCatalogue catalogue, Faults faults)
    {
        var type = input.InstanceType is { } name ? catalogue.Type(Offerings.Bare(name)) : null;
        if (input.InstanceType is null == input.Device is null)
        {
            faults.Sentence($"{where} names {(input.Device is null ? "neither an instance type nor a device" : "an instance type and a device")}: give exactly one of them.");
            return null;
        }

        if (input.InstanceType is not null && type is null)
        {
            faults.Sentence($"{where} ran on instance type '{input.InstanceType}', which the catalogue does not know: name the device instead.");
            return null;
        }

        if (input.Device is { } device && catalogue.Accelerator(device) is null)
        {
            faults.Sentence($"{where} ran on device '{device}', which the catalogue does not know: use a name such as T4, V100, A10G or Inferentia2, or an instance type.");
            return null;
        }

        var units = input.Accelerators ?? type?.ThroughputUnits ?? 1;
        return IsSteady(input, where, type?.Kind == AcceleratorKind.Cpu ? 1 : units, faults)
            ? new LoadTest(
                type?.DeviceName ?? input.Device!,
                input.Model,
                input.Precision,
                input.Batch,
                input.ItemsPerSecond / units,
                input.LatencyMilliseconds,
                input.Source ?? source)
            : null;
    }

    private static bool IsSteady(LoadTestInput input, string where, int servers, Faults faults)
    {
        var inFlight = input.ItemsPerSecond * input.LatencyMilliseconds / 1_000 / input.Batch / servers;
        if (inFlight < FewestCallsInFlight)
        {
            faults.Sentence(string.Create(
                CultureInfo.InvariantCulture,
                $"{where} keeps {inFlight:0.##} calls in flight per accelerator ({input.ItemsPerSecond} items per second × {input.LatencyMilliseconds} ms ÷ batch {input.Batch}): the accelerator waited for work, so measure its steady rate under enough load."));
            return false;
        }

        if (input.DurationSeconds < ShortestSeconds)
        {
            faults.Sentence(string.Create(CultureInfo.InvariantCulture, $"{where} lasted {input.DurationSeconds} seconds: a steady rate needs {ShortestSeconds} or more."));
            return false;
        }

        return true;
    }
}
