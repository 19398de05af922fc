using System.Globalization;
using CostOptimizer.Catalogue;
using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;
using CostOptimizer.Worker.Tests.Support;

namespace CostOptimizer.Worker.Tests.Traces;

/// <summary>The measured GPU serving trace: 72 pods of one image-generation service over 23 hours.</summary>
public sealed class RealTraceTests
{
    private const int Pods = 72;

    private static readonly DateTime Start = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly Window Day = new(Start, Start.AddHours(24));

    [Fact]
    public void Profile_GpuServingTrace_ShowsTheOverProvisionedFleetThatItIs()
    {
        var profile = Profile();

        // A mean duty cycle of about 7 % over all pods, counted from the file's own rows.
        Assert.InRange(profile.Mean / Pods, 0.02, 0.12);
        Assert.True(profile.BurstPeak > profile.SustainedPeak, "bursts exceed the means");
        Assert.True(profile.MissingBuckets > 0, "the trace ends after 23 hours, and the rest is a gap");
        Assert.Equal(FleetState.Active, profile.State);
        Assert.InRange(profile.PeakMemoryGib!.Value, 1, 80);
    }

    [Fact]
    public void Plan_GpuServingTrace_RecommendsLessThanHalfOfTheFleet()
    {
        var fleet = Fleet();
        var profile = Profile();
        var prices = new PriceBook(
            [Quote("g5.xlarge", 1.006m), Quote("g4dn.xlarge", 0.526m)], [], [],
            [Zones("g5.xlarge"), Zones("g4dn.xlarge")]);
        var hardware = BuiltInCatalogue.Hardware();

        var plan = EstatePlanner.Plan(new PlanningInput(
            Day,
            [new FleetDemand(fleet, profile)],
            FleetUsageSeries.Of(fleet, profile, Day, prices),
            prices,
            hardware,
            new PerformanceModel(BuiltInCatalogue.Benchmarks(), hardware, []),
            [],
            [],
            SharingPolicy.Off,
            PlanningPolicy.Default,
            Day.ToUtc));

        var recommendation = Assert.Single(plan.Fleets).Recommendation;
        Assert.Contains(recommendation.Verdict, (Verdict[])[Verdict.Recommended, Verdict.BenchmarkFirst]);
        Assert.True(recommendation.NewMonthlyCost!.Value < plan.Fleets[0].Costs!.Effective / 2m, recommendation.Headline);
        Assert.True(recommendation.Savings!.P50 <= plan.Fleets[0].Costs!.Effective);
    }

    private static DemandProfile Profile()
    {
        var type = BuiltInCatalogue.Hardware().Type("g5.xlarge")!;
        return DemandProfiler.Profile(Usage(), Fleet(), type, PlanningPolicy.Default);
    }

    private static FleetUsage Usage()
    {
        var usage = new FleetUsage(Day, FleetUsage.DefaultBucket, DeviceSignal.GpuUtilization);
        Array.Fill(usage.InstancesInService, Pods);
        foreach (var bucket in SharedFacts.Rows("traces/gpu-serving-pods.csv").GroupBy(row => int.Parse(row[1], CultureInfo.InvariantCulture) / 5))
        {
            if (bucket.Key >= usage.BucketCount)
            {
                continue;
            }

            var pods = bucket.Select(row => (Mean: Share(row[2]), Peak: Share(row[3]), Memory: Number(row[4]))).ToList();
            var mean = pods.Sum(pod => pod.Mean);
            usage.BusyDevicesMean[bucket.Key] = mean;
            usage.BusyDevicesPeak[bucket.Key] = mean + Math.Sqrt(pods.Sum(pod => Math.Pow(pod.Peak - pod.Mean, 2)));
            usage.DeviceMemoryGibPeak[bucket.Key] = pods.Max(pod => pod.Memory) / (1L << 30);
        }

        return usage;
    }

    private static Fleet Fleet()
    {
        var region = new Region("us-east-1");
        Instance[] instances =
        [
            .. Enumerable.Range(0, Pods).Select(index => new Instance(
                $"i-{index:00}", ComputeService.Ec2, "111122223333", region, "g5.xlarge", "us-east-1a", "use1-az1",
                InstanceLifecycle.OnDemand, IsRunning: true, Start.AddDays(-30), OfferingKey.Linux, OfferingKey.SharedTenancy,
                AutoScalingGroup: null, new Dictionary<string, string>())),
        ];
        return new Fleet(
            FleetId.Of("111122223333", region, "image-generation"), "image-generation", "111122223333", region, ComputeService.Ec2,
            FleetGrouping.Tag, "g5.xlarge", [], instances, Workload.Undeclared, Slo.None, MinimumZones: 1, IsAutoscaled: false);
    }

    private static PriceQuote Quote(string type, decimal rate) =>
        new(OfferingKey.LinuxShared(new Region("us-east-1"), type), HourlyRate.Usd(rate), "test", Start, EffectiveFromUtc: null);

    private static KeyValuePair<(string, string), IReadOnlyList<string>> Zones(string type) => new(("us-east-1", type), ["use1-az1", "use1-az2"]);

    private static double Share(string percent) => Number(percent) / 100;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
