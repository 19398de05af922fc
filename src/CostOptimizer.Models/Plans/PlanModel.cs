using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Scheduling;
using CostOptimizer.Core.Values;
using CostOptimizer.Models.Billing;
using CostOptimizer.Models.Json;
using CostOptimizer.Models.LoadTests;
using CostOptimizer.Models.Speedups;

namespace CostOptimizer.Models.Plans;

/// <summary><c>model plan</c>: the planner on a document.</summary>
public static class PlanModel
{
    /// <param name="imported">Load tests of other files.</param>
    /// <exception cref="ModelInputException">The document contradicts itself; names every fault.</exception>
    public static EstatePlan Run(PlanInput input, HardwareCatalogue builtIn, BenchmarkTable benchmarks, IReadOnlyList<LoadTest> imported)
    {
        var faults = new Faults();
        var catalogue = builtIn.With([.. input.InstanceTypes.Index().Select(type => Type(type.Item, EstateMapping.Path("instanceTypes", type.Index), faults))]);
        var policy = Policy(input, faults);
        var (owned, prices) = new PriceMapping(input, catalogue, faults).Map();
        Check(input, faults);
        var mapping = new FleetMapping(input, catalogue, policy, faults);
        var tests = LoadTestReader.Accept(input.LoadTests, "the document", "$.loadTests", catalogue, faults);
        List<FleetDemand> fleets = [.. input.Fleets.Index().Select(fleet => mapping.Map(fleet.Item, EstateMapping.Path("fleets", fleet.Index))).OfType<FleetDemand>()];
        faults.ThrowIfAny();
        var window = new Window(input.Window.FromUtc, input.Window.FromUtc.AddHours(input.Window.Hours));
        return Refusals.AsFaults(() => EstatePlanner.Plan(new PlanningInput(
            window,
            fleets,
            [.. fleets.SelectMany(fleet => FleetUsageSeries.Of(fleet.Fleet, fleet.Demand, window, prices)), .. owned.Usage],
            prices,
            catalogue,
            new PerformanceModel(BenchmarkRows.With(benchmarks, input.Benchmarks), catalogue, [.. imported, .. tests]),
            owned.ReservedInstances,
            owned.SavingsPlans,
            owned.Sharing,
            policy,
            input.NowUtc ?? window.ToUtc)
        {
            CapacityReservations = owned.CapacityReservations,
        }));
    }

    private static void Check(PlanInput input, Faults faults)
    {
        if (60 % input.BucketMinutes != 0)
        {
            faults.Add("$.bucketMinutes", FormattableString.Invariant($"{input.BucketMinutes}"), "give a divisor of 60");
        }

        var end = input.Window.FromUtc.AddHours(input.Window.Hours);
        if (input.NowUtc < end)
        {
            faults.Add("$.nowUtc", Instants.Text(input.NowUtc.Value), $"give an instant at or after the end of the window, {Instants.Text(end)}");
        }

        foreach (var twice in input.Fleets.GroupBy(fleet => (fleet.Account, fleet.Region, fleet.Name)).Where(group => group.Skip(1).Any()))
        {
            faults.Add("$.fleets", $"naming {twice.Key.Name} in {twice.Key.Account} {twice.Key.Region} more than once", "give each fleet of an account and region its own name");
        }
    }

    private static PlanningPolicy Policy(PlanInput input, Faults faults)
    {
        var policy = input.Policy;
        return PlanningPolicy.Default with
        {
            PeakQuantile = policy.PeakQuantile,
            UtilizationCeiling = policy.UtilizationCeiling,
            DemandGrowth = policy.DemandGrowth,
            SpareInstances = policy.SpareInstances,
            MemoryMargin = policy.MemoryMargin,
            IdleBusyShare = policy.IdleBusyShare,
            LongestTermYears = policy.LongestTermYears,
            PaymentOptions = [.. policy.PaymentOptions.Select(PlanMapping.Payment)],
            CoverageCap = policy.CoverageCap,
            SpotShareCap = policy.SpotShareCap,
            SpotOverhead = policy.SpotOverhead,
            MinimumProbability = policy.MinimumProbability,
            PrivateDiscount = input.PrivateDiscount,
            EngineeringHourlyRates =
            [
                .. policy.EngineeringHourlyRates.Select(rate => new Money(rate.Amount, new Currency(rate.Currency)))
                    .UnionBy(PlanningPolicy.Default.EngineeringHourlyRates, rate => rate.Currency),
            ],
            MinimumMonthlySavings = policy.MinimumMonthlySavings,
            LongestPaybackMonths = policy.LongestPaybackMonths,
            ScaleInLagHours = policy.ScaleInLagHours,
            Seed = policy.Seed,
            Schedule = Rules(policy.Schedule, faults),
        };
    }

    private static ScheduleRules Rules(ScheduleInput schedule, Faults faults) => new()
    {
        Zone = CheckZone(schedule.TimeZone, "$.policy.schedule.timeZone", faults),
        LeadHours = schedule.LeadHours,
        LagHours = schedule.LagHours,
        MinimumBlockHours = schedule.MinimumBlockHours,
        MinimumWeeks = schedule.MinimumWeeks,
    };

    /// <returns>UTC where none is named, or none of the name is known, which is a fault.</returns>
    internal static TimeZoneInfo CheckZone(string? name, string path, Faults faults)
    {
        if (name is null)
        {
            return TimeZoneInfo.Utc;
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
        {
            faults.Add(path, $"'{name}'", "give an IANA name such as Europe/Berlin, or UTC");
        }

        return zone ?? TimeZoneInfo.Utc;
    }

    private static InstanceType Type(InstanceTypeInput type, string path, Faults faults)
    {
        var isCpu = type.Kind == AcceleratorKind.Cpu;
        if (isCpu != (type.Accelerator is null) || isCpu != (type.AcceleratorCount == 0))
        {
            faults.Sentence($"{path} has kind {Contract.Name(type.Kind.ToString())}, accelerator '{type.Accelerator}' and acceleratorCount {FormattableString.Invariant($"{type.AcceleratorCount}")}: name the accelerator and its count with any kind but cpu, and neither with cpu.");
        }

        return new InstanceType(
            type.Name,
            type.VCpus,
            type.MemoryGib,
            type.Architecture,
            type.Kind,
            type.Accelerator,
            type.AcceleratorCount,
            type.AcceleratorMemoryGib,
            type.NetworkGbps,
            type.EbsMbps,
            IsBareMetal: false,
            "the document");
    }
}
