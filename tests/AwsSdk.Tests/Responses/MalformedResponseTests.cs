using System.Net;
using Amazon.AutoScaling;
using Amazon.CloudWatch.Model;
using Amazon.EC2.Model;
using Amazon.Runtime;
using AwsSdk.Tests.Fixtures;

namespace AwsSdk.Tests.Responses;

/// <summary>A body that is not the answer is an error that says so; it is never an empty list.</summary>
public sealed class MalformedResponseTests
{
    [Theory]
    [InlineData("text/html", "<!DOCTYPE html><html><body>Sign in</body></html>")]
    [InlineData("text/html", "<html><body>Sign in</body></html>")]
    [InlineData("text/xml", "")]
    [InlineData("text/xml", "<DescribeRegionsResponse><regionInfo><item><regionName>eu-w")]
    [InlineData("text/xml", "<DescribeVolumesResponse/>")]
    [InlineData("text/xml", "<Response><Errors><Error><Code>AuthFailure</Code></Error></Errors></Response>")]
    [InlineData("text/xml", "<DescribeRegionsResponse><regionInfo><item><regionName><b/></regionName></item></regionInfo></DescribeRegionsResponse>")]
    [InlineData("text/xml", "<!DOCTYPE r [<!ENTITY a \"aaaa\">]><DescribeRegionsResponse>&a;</DescribeRegionsResponse>")]
    public async Task Xml_NotTheAnswer_SaysWhatCame(string contentType, string body)
    {
        var stub = new StubAws().Body(body, contentType, HttpStatusCode.OK);
        using var client = Clients.Ec2Once(stub);

        var exception = await Assert.ThrowsAsync<AmazonUnmarshallingException>(
            () => client.DescribeRegionsAsync(new DescribeRegionsRequest(), TestContext.Current.CancellationToken));

        Assert.Contains(
            $"EC2 answered HTTP 200 with content type '{contentType}' where XML of DescribeRegions was expected",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<spotPriceHistorySet><item><timestamp>yesterday</timestamp></item></spotPriceHistorySet>")]
    [InlineData("<spotPriceHistorySet>text</spotPriceHistorySet>")]
    public async Task Xml_ValueOfTheWrongKind_IsAnError(string members)
    {
        var stub = new StubAws().Xml(
            $"<DescribeSpotPriceHistoryResponse>{members}</DescribeSpotPriceHistoryResponse>");
        using var client = Clients.Ec2Once(stub);

        await Assert.ThrowsAsync<AmazonUnmarshallingException>(
            () => client.DescribeSpotPriceHistoryAsync(new(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AwsQuery_WithoutResult_IsAnError()
    {
        var stub = new StubAws().Xml(
            "<DescribeAutoScalingGroupsResponse><ResponseMetadata/></DescribeAutoScalingGroupsResponse>");
        var config = Clients.Prepare(new AmazonAutoScalingConfig { MaxErrorRetry = 0 }, stub, "eu-west-1");
        using var client = new AmazonAutoScalingClient(Clients.Keys, config);

        var exception = await Assert.ThrowsAsync<AmazonUnmarshallingException>(
            () => client.DescribeAutoScalingGroupsAsync(new(), TestContext.Current.CancellationToken));

        Assert.Contains("there is no <DescribeAutoScalingGroupsResult>", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>Sign in</html>")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"MetricDataResults\":[{\"Timestamps\":[1700000000,")]
    [InlineData("{\"MetricDataResults\":[{\"Timestamps\":[1e300]}]}")]
    [InlineData("{\"MetricDataResults\":[{\"Timestamps\":[\"soon\"]}]}")]
    [InlineData("{\"MetricDataResults\":[{\"Timestamps\":[true]}]}")]
    [InlineData("{\"MetricDataResults\":[{\"Values\":[\"high\"]}]}")]
    [InlineData("{\"MetricDataResults\":{}}")]
    [InlineData("{\"MetricDataResults\":[{\"StatusCode\":7}]}")]
    public async Task Json_NotTheAnswer_SaysWhatCame(string body)
    {
        var stub = new StubAws().Json(body, headers: ("x-amzn-RequestId", "req-9"));
        using var client = Clients.CloudWatchOnce(stub);

        var exception = await Assert.ThrowsAsync<AmazonUnmarshallingException>(
            () => client.GetMetricDataAsync(new GetMetricDataRequest(), TestContext.Current.CancellationToken));

        Assert.Contains("JSON of GetMetricData was expected", exception.Message, StringComparison.Ordinal);
        Assert.Equal("req-9", exception.RequestId);
    }
}
