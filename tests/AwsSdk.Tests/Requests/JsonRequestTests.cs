using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Amazon.Pricing;
using Amazon.Pricing.Model;
using Amazon.SavingsPlans;
using Amazon.SavingsPlans.Model;
using AwsSdk.Tests.Fixtures;

namespace AwsSdk.Tests.Requests;

public sealed class JsonRequestTests
{
    [Fact]
    public async Task CloudWatch_GetMetricData_IsJson10InQueryMode()
    {
        var stub = new StubAws().Json("{}");
        using var client = Clients.CloudWatch(stub);

        await client.GetMetricDataAsync(
            new GetMetricDataRequest
            {
                StartTime = new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc),
                EndTime = new DateTime(2026, 11, 1, 0, 0, 1, 500, DateTimeKind.Utc),
                ScanBy = ScanBy.TimestampAscending,
                MetricDataQueries =
                [
                    new()
                    {
                        Id = "cpu",
                        MetricStat = new()
                        {
                            Metric = new()
                            {
                                Namespace = "AWS/EC2",
                                MetricName = "CPUUtilization",
                                Dimensions = [new() { Name = "InstanceId", Value = "i-1" }],
                            },
                            Period = 300,
                            Stat = "p99",
                        },
                        ReturnData = true,
                    },
                ],
            },
            TestContext.Current.CancellationToken);

        Assert.Equal("application/x-amz-json-1.0", stub.Request.Headers["Content-Type"]);
        Assert.Equal("GraniteServiceVersion20100801.GetMetricData", stub.Request.Headers["X-Amz-Target"]);
        Assert.Equal("true", stub.Request.Headers["x-amzn-query-mode"]);
        Assert.Equal("https://monitoring.eu-west-1.amazonaws.com/", stub.Request.Uri.AbsoluteUri);
        Assert.Equal( // 1793491200 s = 2026-11-01T00:00:00Z
            """
            {"EndTime":1793491201.5,"MetricDataQueries":[{"Id":"cpu","MetricStat":{"Metric":{
            "Dimensions":[{"Name":"InstanceId","Value":"i-1"}],"MetricName":"CPUUtilization","Namespace":"AWS/EC2"},
            "Period":300,"Stat":"p99"},"ReturnData":true}],"ScanBy":"TimestampAscending","StartTime":1793491200}
            """.ReplaceLineEndings(""),
            stub.Request.Body);
    }

    [Fact]
    public async Task Pricing_GetProducts_IsJson11()
    {
        var stub = new StubAws().Json("{}");
        using var client = Clients.Pricing(stub);

        await client.GetProductsAsync(
            new GetProductsRequest
            {
                ServiceCode = "AmazonEC2",
                Filters = [new() { Type = FilterType.TERM_MATCH, Field = "regionCode", Value = "eu-west-1" }],
                MaxResults = 100,
            },
            TestContext.Current.CancellationToken);

        Assert.Equal("application/x-amz-json-1.1", stub.Request.Headers["Content-Type"]);
        Assert.Equal("AWSPriceListService.GetProducts", stub.Request.Headers["X-Amz-Target"]);
        Assert.False(stub.Request.Headers.ContainsKey("x-amzn-query-mode"));
        Assert.Equal(
            """{"Filters":[{"Field":"regionCode","Type":"TERM_MATCH","Value":"eu-west-1"}],"MaxResults":100,"ServiceCode":"AmazonEC2"}""",
            stub.Request.Body);
    }

    [Fact]
    public async Task SavingsPlans_OfferingRates_IsCamelCaseOnItsOwnPath()
    {
        var stub = new StubAws().Json("{}");
        using var client = Clients.SavingsPlans(stub);

        await client.DescribeSavingsPlansOfferingRatesAsync(
            new DescribeSavingsPlansOfferingRatesRequest
            {
                SavingsPlanTypes = ["Compute"],
                Products = ["EC2"],
                Filters = [new() { Name = SavingsPlanRateFilterAttribute.InstanceType, Values = ["g4dn.xlarge"] }],
            },
            TestContext.Current.CancellationToken);

        Assert.Equal("POST", stub.Request.Method);
        Assert.Equal("application/json", stub.Request.Headers["Content-Type"]);
        Assert.False(stub.Request.Headers.ContainsKey("X-Amz-Target"));
        Assert.Equal("https://savingsplans.amazonaws.com/DescribeSavingsPlansOfferingRates", stub.Request.Uri.AbsoluteUri);
        Assert.Equal(
            """{"filters":[{"name":"instanceType","values":["g4dn.xlarge"]}],"products":["EC2"],"savingsPlanTypes":["Compute"]}""",
            stub.Request.Body);
    }

    [Fact]
    public async Task Organizations_EmptyRequest_IsAnEmptyObject()
    {
        var stub = new StubAws().Json("{}");
        using var client = Clients.Organizations(stub);

        await client.ListAccountsAsync(new(), TestContext.Current.CancellationToken);

        Assert.Equal("{}", stub.Request.Body);
        Assert.Equal("AWSOrganizationsV20161128.ListAccounts", stub.Request.Headers["X-Amz-Target"]);
    }
}
