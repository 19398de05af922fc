using System.Globalization;
using System.Net;
using System.Text;
using AwsSdk.Tests.Fixtures;

namespace AwsSdk.Tests.Responses;

[Collection(nameof(MetricDataAllocationTests))]
public sealed class MetricDataAllocationTests
{
    private const int Points = 100_000;

    // A point is 16 bytes in its two lists; lists that grow by doubling cost up to three times that, and the rest is
    // fixed. A string or a boxed value per point would be at least 24 bytes more for each.
    private const long BytesPerPoint = 64;

    [Fact]
    public async Task GetMetricData_FullPage_AllocatesLittleMoreThanItsLists()
    {
        var body = Encoding.UTF8.GetBytes(Page());
        var stub = new StubAws().Answer(_ => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new ByteArrayContent(body),
        });
        using var client = Clients.CloudWatch(stub);
        var cancellation = TestContext.Current.CancellationToken;
        await client.GetMetricDataAsync(new(), cancellation); // Learns the models.

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var response = await client.GetMetricDataAsync(new(), cancellation);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.Equal(Points, response.MetricDataResults[0].Values.Count);
        Assert.Equal(Points, response.MetricDataResults[0].Timestamps.Count);
        Assert.InRange(allocated, 0, (Points * BytesPerPoint) + 1_000_000);
    }

    private static string Page()
    {
        var start = 1_793_491_200;
        var timestamps = Enumerable.Range(0, Points).Select(i => (start + (300 * i)).ToString(CultureInfo.InvariantCulture));
        var values = Enumerable.Range(0, Points).Select(i => (i / 7.0).ToString("R", CultureInfo.InvariantCulture));
        return $$"""
            {"MetricDataResults":[{"Id":"a","StatusCode":"Complete","Timestamps":[{{string.Join(',', timestamps)}}],
            "Values":[{{string.Join(',', values)}}]}]}
            """;
    }
}

[CollectionDefinition(nameof(MetricDataAllocationTests), DisableParallelization = true)]
public sealed class MetricDataAllocationGroup;
