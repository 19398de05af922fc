using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CostOptimizer.Reports.Tests.Samples;
using CostOptimizer.Web.Tests.Api.Support;

namespace CostOptimizer.Web.Tests.Api;

/// <summary>
/// How long reads take when many ask at once. Measures and asserts nothing of time, so it runs only when asked:
/// <c>dotnet run --project tests/CostOptimizer.Web.Tests -- -class CostOptimizer.Web.Tests.Api.ReadLoad -explicit only -showliveoutput</c>.
/// </summary>
public sealed class ReadLoad(ITestOutputHelper output)
{
    private const int Fleets = 5_000;
    private const int Readers = 200;
    private const int RequestsEach = 25;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task Read_TwoHundredReadersOfFiveThousandFleets_TakesSoLong()
    {
        var result = ApiSample.With([.. Enumerable.Range(0, Fleets).Select(index =>
            SampleProposals.Migration(string.Create(CultureInfo.InvariantCulture, $"fleet-{index:D4}"), 4, 6_000m + index, hours: 24))]);
        await using var host = await ApiHost.StartAsync(result);
        string[] paths =
        [
            "/api/v1/recommendations?sort=-saving&limit=50",
            "/api/v1/recommendations?verdict=recommended&minimumSaving=4000",
            "/api/v1/fleets?account=111122223333&limit=200",
            .. result.Plan.Fleets.Take(100).Select(fleet => $"/api/v1/recommendations/{fleet.Recommendation.Id}"),
        ];
        await host.GetAsync(paths[0]);
        var times = new ConcurrentBag<double>();
        var (before, start) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());

        await Task.WhenAll(Enumerable.Range(0, Readers).Select(reader => Task.Run(() => ReadAsync(host, paths, reader, times), Cancellation)));

        var sorted = times.Order().ToList();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{sorted.Count} requests of {Readers} readers over {Fleets} fleets in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s: "
            + $"p50 {sorted[sorted.Count / 2]:F1} ms, p99 {sorted[sorted.Count * 99 / 100]:F1} ms, "
            + $"processor {(Environment.CpuUsage.TotalTime - before).TotalMilliseconds / sorted.Count:F2} ms a request"));
        Assert.Equal(Readers * RequestsEach, sorted.Count);
    }

    private static async Task ReadAsync(ApiHost host, string[] paths, int reader, ConcurrentBag<double> times)
    {
        for (var request = 0; request < RequestsEach; request++)
        {
            var start = Stopwatch.GetTimestamp();
            using var response = await host.Client.GetAsync(paths[(reader + (request * 7)) % paths.Length], Cancellation);
            response.EnsureSuccessStatusCode();
            await response.Content.ReadAsByteArrayAsync(Cancellation);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }
}
