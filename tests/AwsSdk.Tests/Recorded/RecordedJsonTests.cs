using System.Text.Json;
using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Amazon.Pricing.Model;
using AwsSdk.Protocols;
using AwsSdk.Tests.Fixtures;

namespace AwsSdk.Tests.Recorded;

public sealed class RecordedJsonTests
{
    [Fact]
    public async Task GetMetricData_Recording_IsRead()
    {
        var response = await MetricDataAsync("cloudwatch-GetMetricData-recording-1.json");

        var result = Assert.Single(response.MetricDataResults);
        Assert.Equal(("total", "c7n:TotalTokenCount"), (result.Id, result.Label));
        Assert.Equal([new DateTime(2026, 7, 21, 14, 13, 0, DateTimeKind.Utc)], result.Timestamps);
        Assert.Equal([15.0], result.Values);
        Assert.Equal(StatusCode.Complete, result.StatusCode);
    }

    [Fact]
    public async Task GetMetricData_Documentation_IsRead()
    {
        var response = await MetricDataAsync("cloudwatch-GetMetricData-documentation-1.json");

        var result = Assert.Single(response.MetricDataResults);
        Assert.Equal("Avg Total IOPS", result.Label);
        Assert.Equal([new DateTime(2024, 9, 29, 22, 10, 0, DateTimeKind.Utc)], result.Timestamps);
        Assert.Equal([96.85], result.Values);
    }

    [Fact]
    public async Task ListMetrics_Documentation_IsRead()
    {
        var stub = new StubAws().Json(Recordings.Json("cloudwatch-ListMetrics-documentation.json").ToJsonString());
        using var client = Clients.CloudWatch(stub);

        var response = await client.ListMetricsAsync(new(), TestContext.Current.CancellationToken);

        Assert.Equal(8, response.Metrics.Count);
        Assert.All(response.Metrics, metric => Assert.Equal("AWS/SNS", metric.Namespace));
        var dimension = Assert.Single(response.Metrics[1].Dimensions);
        Assert.Equal(("TopicName", "CFO"), (dimension.Name, dimension.Value));
    }

    [Fact]
    public async Task ListMetrics_XmlOf2018_IsReadByTheSameModelsInTheQueryProtocol()
    {
        var stub = new StubAws().Xml(Recordings.Read("cloudwatch-ListMetrics-2018.xml"));
        using var client = new QueryCloudWatch(Clients.Prepare(new QueryCloudWatchConfig(), stub, "eu-central-1"));

        var response = await client.ListMetricsAsync(
            new ListMetricsRequest { Namespace = "AWS/EC2" }, TestContext.Current.CancellationToken);

        Assert.Equal("Action=ListMetrics\nNamespace=AWS/EC2\nVersion=2010-08-01", stub.Request.Form);
        Assert.Equal(21, response.Metrics.Count);
        Assert.Equal("StatusCheckFailed_Instance", response.Metrics[0].MetricName);
        Assert.Equal("i-091369dd8a8d470ab", response.Metrics[0].Dimensions[0].Value);
        Assert.Equal("cde3c2c8-fc48-11e7-8074-bdc401f8409e", response.ResponseMetadata.RequestId);
    }

    [Theory]
    [InlineData("pricing-GetProducts-m5.large-us-east-1.json", 1, "6C86BEPQVG73ZGGR")]
    [InlineData("pricing-GetProducts-dedicated-hosts-2019.json", 3, "2CGMSRJ7G2VRVS6M")]
    [InlineData("pricing-GetProducts-ebs-io1-ap-southeast-1.json", 1, "3MKHN58N7RDDVGKJ")]
    public async Task GetProducts_Recording_GivesDocumentsAsText(string name, int count, string firstSku)
    {
        var recorded = Recordings.Read(name);
        using var client = Clients.Pricing(new StubAws().Json(recorded));

        var response = await client.GetProductsAsync(new GetProductsRequest(), TestContext.Current.CancellationToken);

        Assert.Equal("aws_v1", response.FormatVersion);
        Assert.Equal(count, response.PriceList.Count);
        using var document = JsonDocument.Parse(response.PriceList[0]);
        Assert.Equal(firstSku, document.RootElement.GetProperty("product").GetProperty("sku").GetString());
        Assert.Equal(recorded.Contains("\"NextToken\"", StringComparison.Ordinal), response.NextToken is not null);
    }

    private static async Task<GetMetricDataResponse> MetricDataAsync(string name)
    {
        using var client = Clients.CloudWatch(new StubAws().Json(Recordings.Json(name).ToJsonString()));
        return await client.GetMetricDataAsync(new(), TestContext.Current.CancellationToken);
    }

    private sealed class QueryCloudWatchConfig() : ServiceConfig(new ServiceModel
    {
        ServiceId = "CloudWatch",
        SigningName = "monitoring",
        ApiVersion = "2010-08-01",
        Protocol = new QueryProtocol(QueryDialect.AwsQuery),
        Endpoints = new EndpointRules("monitoring") { FipsPrefix = "monitoring-fips" },
        CreateException = error => new AmazonCloudWatchException(error.Message),
    });

    private sealed class QueryCloudWatch(QueryCloudWatchConfig config) : ServiceClient(Clients.Keys, config)
    {
        public Task<ListMetricsResponse> ListMetricsAsync(
            ListMetricsRequest request, CancellationToken cancellationToken) =>
            CallAsync<ListMetricsResponse>(request, cancellationToken);
    }
}
