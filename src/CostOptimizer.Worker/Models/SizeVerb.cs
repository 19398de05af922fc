using System.CommandLine;
using System.Globalization;
using CostOptimizer.Catalogue;
using CostOptimizer.Models.Sizing;
using CostOptimizer.Worker.CommandLine;
using static CostOptimizer.Worker.Models.ModelTable;

namespace CostOptimizer.Worker.Models;

/// <summary><c>model size</c>: how many instances a load needs.</summary>
internal static class SizeVerb
{
    public static Command Create() => ModelVerb.Of<SizeInput, SizeOutput>(
        "size",
        "Size a fleet under a latency promise: instances, utilization, modelled p99 and what decides; and the cost of an inference.",
        input => SizeModel.Run(input, BuiltInCatalogue.Hardware()),
        Show);

    private static void Show(Terminal terminal, SizeOutput output)
    {
        if (output.Fleet is { } fleet)
        {
            Write(terminal, "Fleet", ["", "Value"], Rows(fleet));
        }

        Write(
            terminal,
            "Queue",
            ["", ">Instances", ">Accelerators", ">Utilization", ">P(wait)", ">Mean wait, ms", ">p99 wait, ms", ">p99 response, ms", "Meets the SLO"],
            Queues(output).Select(queue => new[]
            {
                queue.Name, Number((decimal)queue.Queue.Instances), Number((decimal)queue.Queue.Accelerators), Share(queue.Queue.Utilization), Number(queue.Queue.ProbabilityOfWait),
                Number(queue.Queue.MeanWaitMilliseconds), Number(queue.Queue.WaitP99Milliseconds), Number(queue.Queue.ResponseP99Milliseconds),
                queue.Queue.MeetsSlo switch { true => "yes", false => "no", null => Nothing },
            }));
        Write(
            terminal,
            "Cost of inferences",
            ["Name", "Currency", ">Items per second", ">Per item", ">Per million"],
            output.UnitCosts.Select(cost => new[] { cost.Name, cost.Currency, Number(cost.ItemsPerSecond), cost.PerItem.ToString("G10", CultureInfo.InvariantCulture), Money(cost.PerMillion) }));
    }

    private static IEnumerable<string[]> Rows(FleetSizeOutput fleet)
    {
        yield return ["Instances", fleet.Instances is { } instances ? Number((decimal)instances) : "none is enough"];
        yield return ["Because", fleet.Reason];
        yield return ["Sustained peak, items per second", Number(fleet.PeakItemsPerSecond)];
        yield return ["Burst peak, items per second", Number(fleet.BurstItemsPerSecond)];
        yield return ["Load, busy accelerators", Number(fleet.LoadErlangs)];
        yield return ["An instance, items per second", $"{Number(fleet.Capacity.ItemsPerSecondPerInstance)}, limited by {fleet.Capacity.LimitedBy}"];
        yield return ["Utilization ceiling", Share(fleet.UtilizationCeiling)];
        if (fleet.Hours is { } hours)
        {
            yield return ["Instances by hour", string.Join(' ', hours)];
        }

        if (fleet.Cost is { } cost)
        {
            yield return ["Cost an hour", $"{cost.Currency} {Money(cost.PerHour)}"];
            yield return ["Cost of a million items at capacity", $"{cost.Currency} {Money(cost.PerMillionAtCapacity)}"];
            yield return ["Cost of a million items at the peak", $"{cost.Currency} {Money(cost.PerMillionAtPeak)}"];
        }
    }

    private static IEnumerable<(string Name, QueueOutput Queue)> Queues(SizeOutput output)
    {
        if (output.Fleet is { AtNeeded: { } needed, AtInstances: { } all })
        {
            yield return ("needed", needed);
            yield return ("with spare", all);
        }

        foreach (var queue in output.Evaluated)
        {
            yield return ("asked", queue);
        }
    }
}
