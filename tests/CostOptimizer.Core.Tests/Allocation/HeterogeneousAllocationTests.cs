using CostOptimizer.Core.Allocation;
using CostOptimizer.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace CostOptimizer.Core.Tests.Allocation;

public sealed class HeterogeneousAllocationTests
{
    [Fact]
    public void Solve_BucketThatNoTypeServes_HasNoAnswer() =>
        Assert.Null(HeterogeneousAllocation.Solve(new([Type("A", 1m, 10, 0), Type("B", 2m, 10, 0)], [5, 5], 1)));

    [Fact]
    public void Solve_TypeThatCannotServeABucket_GetsOnlyTheOther()
    {
        var result = HeterogeneousAllocation.Solve(new([Type("A", 1m, 10, 0), Type("B", 5m, 10, 10)], [10, 10], 1))!;

        Assert.Equal([1, 0], result.SlicesOf["A"]);
        Assert.Equal([0, 1], result.SlicesOf["B"]);
        Assert.Equal(Money.Usd(6m), result.Mix.PerHour);
    }

    [Fact]
    public void Solve_ThirdsOfOneInstance_NeedOneInstance()
    {
        var result = HeterogeneousAllocation.Solve(new([Type("A", 1m, 3, 3, 3)], [1, 1, 1], 1))!;

        Assert.Equal(1, result.Mix.CountOf("A"));
    }

    [Fact]
    public void Solve_LimitReached_IsFeasibleAndSaysSo()
    {
        var result = HeterogeneousAllocation.Solve(new([Type("A", 1m, 3, 3), Type("B", 2m, 5, 5)], [10, 10], 4), mostSteps: 3)!;

        Assert.False(result.IsProven);
        Assert.Equal(4, result.SlicesOf["A"][0] + result.SlicesOf["B"][0]);
    }

    [Fact]
    public void Solve_SmallRequests_CostsWhatTryingEverythingCosts() =>
        Prop.ForAll(Requests().ToArbitrary(), request => HeterogeneousAllocation.Solve(request)!.Mix.PerHour.Amount == Cheapest(request))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Solve_TypesInAnotherOrder_GivesTheSameMix() =>
        Prop.ForAll(Requests().ToArbitrary(), request =>
                HeterogeneousAllocation.Solve(request)!.Mix.Parts.SequenceEqual(
                    HeterogeneousAllocation.Solve(request with { Types = [.. request.Types.Reverse()] })!.Mix.Parts))
            .QuickCheckThrowOnFailure();

    private static Gen<AllocationRequest> Requests() =>
        from prices in Gen.Choose(1, 9).ListOf(2)
        from throughput in Gen.Choose(1, 9).ListOf(6)
        from rates in Gen.Choose(0, 20).ListOf(3)
        from slices in Gen.Choose(1, 2)
        select new AllocationRequest(
            [
                Type("A", prices[0], [.. throughput.Take(3).Select(value => (double)value)]),
                Type("B", prices[1], [.. throughput.Skip(3).Select(value => (double)value)]),
            ],
            [.. rates.Select(rate => (double)rate)],
            slices);

    /// <summary>Every way to give each bucket's slices to the two types.</summary>
    private static decimal Cheapest(AllocationRequest request)
    {
        var (ways, buckets) = (request.SlicesPerBucket + 1, request.BucketRates.Count);
        return Enumerable.Range(0, (int)Math.Pow(ways, buckets)).Min(code =>
        {
            var (a, b) = (0m, 0m);
            for (var bucket = 0; bucket < buckets; bucket++, code /= ways)
            {
                var slice = (decimal)request.BucketRates[bucket] / request.SlicesPerBucket;
                a += slice * (code % ways) / (decimal)request.Types[0].Throughput[bucket];
                b += slice * (ways - 1 - (code % ways)) / (decimal)request.Types[1].Throughput[bucket];
            }

            return (Math.Ceiling(Math.Round(a, 12)) * request.Types[0].Price.PerHour.Amount) + (Math.Ceiling(Math.Round(b, 12)) * request.Types[1].Price.PerHour.Amount);
        });
    }

    private static AllocatableType Type(string name, decimal price, params double[] throughput) => new(name, HourlyRate.Usd(price), throughput);
}
