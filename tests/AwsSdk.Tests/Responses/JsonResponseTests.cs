using System.Globalization;
using Amazon.CloudWatch;
using Amazon.Organizations;
using Amazon.SageMaker;
using Amazon.SavingsPlans;
using AwsSdk.Tests.Fixtures;

namespace AwsSdk.Tests.Responses;

public sealed class JsonResponseTests
{
    [Theory]
    [InlineData("1793491200", "2026-11-01T00:00:00.0000000Z")]
    [InlineData("1793491200.0", "2026-11-01T00:00:00.0000000Z")]
    [InlineData("1793491200.25", "2026-11-01T00:00:00.2500000Z")]
    [InlineData("1.7934912E9", "2026-11-01T00:00:00.0000000Z")]
    [InlineData("-1", "1969-12-31T23:59:59.0000000Z")]
    [InlineData("\"2026-11-01T01:00:00+01:00\"", "2026-11-01T00:00:00.0000000Z")]
    public async Task Timestamp_AnyForm_IsUtc(string json, string expected)
    {
        var stub = new StubAws().Json($$"""{"Endpoints":[{"EndpointName":"e","CreationTime":{{json}}}]}""");
        using var client = Clients.SageMaker(stub);

        var response = await client.ListEndpointsAsync(new(), TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.Endpoints[0].CreationTime!.Value.ToString("O", CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task GetMetricData_PointsAndStatus_AreRead()
    {
        var stub = new StubAws().Json(
            """
            {"Messages":[],"Unknown":{"a":[1,{"b":2}]},"NextToken":"",
             "MetricDataResults":[{"Id":"m1","Label":"CPUUtilization","StatusCode":"PartialData",
              "Timestamps":[1.7E9,1700000300],"Values":[12.5,1e-3],"Messages":[{"Code":"c","Value":"v"}]},
              {"Id":"m2","StatusCode":"Forbidden","Timestamps":[],"Values":[]}]}
            """,
            headers: ("x-amzn-RequestId", "req-3"));
        using var client = Clients.CloudWatch(stub);

        var response = await client.GetMetricDataAsync(new(), TestContext.Current.CancellationToken);

        var first = response.MetricDataResults[0];
        Assert.Equal(StatusCode.PartialData, first.StatusCode);
        Assert.Equal([12.5, 0.001], first.Values);
        Assert.Equal(DateTime.UnixEpoch.AddSeconds(1_700_000_300), first.Timestamps[1]);
        Assert.Equal("v", first.Messages[0].Value);
        Assert.Equal(StatusCode.Forbidden, response.MetricDataResults[1].StatusCode);
        Assert.Equal("", response.NextToken);
        Assert.Equal("req-3", response.ResponseMetadata.RequestId);
    }

    [Fact]
    public async Task DescribeSavingsPlans_CamelCase_IsReadAndAmountsStayText()
    {
        var stub = new StubAws().Json(
            """
            {"savingsPlans":[{"savingsPlanId":"sp","savingsPlanType":"EC2Instance","ec2InstanceFamily":"p3",
              "paymentOption":"No Upfront","productTypes":["EC2"],"currency":"CNY","commitment":"1.23400000",
              "termDurationInSeconds":94608000,"start":"2026-01-01T00:00:00.000Z","state":"pending-return",
              "tags":{"team":"nlp"}}],"nextToken":""}
            """);
        using var client = Clients.SavingsPlans(stub);

        var response = await client.DescribeSavingsPlansAsync(new(), TestContext.Current.CancellationToken);

        var plan = Assert.Single(response.SavingsPlans);
        Assert.Equal(SavingsPlanType.EC2Instance, plan.SavingsPlanType);
        Assert.Equal("p3", plan.Ec2InstanceFamily);
        Assert.Equal(SavingsPlanPaymentOption.NoUpfront, plan.PaymentOption);
        Assert.Equal("1.23400000", plan.Commitment);
        Assert.Equal(CurrencyCode.CNY, plan.Currency);
        Assert.Equal(SavingsPlanState.PendingReturn, plan.State);
        Assert.Equal(94_608_000, plan.TermDurationInSeconds);
        Assert.Equal("2026-01-01T00:00:00.000Z", plan.Start);
        Assert.Equal("nlp", plan.Tags["team"]);
        Assert.Equal("", response.NextToken);
    }

    [Fact]
    public async Task DescribeSavingsPlanRates_OwnedRates_AreRead()
    {
        var stub = new StubAws().Json(
            """
            {"savingsPlanId":"sp","searchResults":[{"rate":"0.3314","currency":"USD","unit":"Hrs","productType":"EC2",
              "serviceCode":"AmazonEC2","usageType":"BoxUsage:g4dn.xlarge","operation":"RunInstances",
              "properties":[{"name":"instanceType","value":"g4dn.xlarge"}]}]}
            """);
        using var client = Clients.SavingsPlans(stub);

        var response = await client.DescribeSavingsPlanRatesAsync(
            new() { SavingsPlanId = "sp" }, TestContext.Current.CancellationToken);

        var rate = Assert.Single(response.SearchResults);
        Assert.Equal(("0.3314", "BoxUsage:g4dn.xlarge"), (rate.Rate, rate.UsageType));
        Assert.Equal(SavingsPlanRateUnit.Hrs, rate.Unit);
        Assert.Equal(SavingsPlanRatePropertyKey.InstanceType, rate.Properties[0].Name);
    }

    [Fact]
    public async Task DescribeSavingsPlansOfferingRates_PlanOnOffer_IsRead()
    {
        var stub = new StubAws().Json(
            """
            {"searchResults":[{"savingsPlanOffering":{"offeringId":"o","paymentOption":"All Upfront","planType":"Compute",
              "durationSeconds":31536000,"currency":"USD"},"rate":"0.4","unit":"Hrs","productType":"EC2",
              "serviceCode":"AmazonEC2","usageType":"EU-BoxUsage:g5.xlarge","operation":"RunInstances:0002",
              "properties":[{"name":"region","value":"eu-west-1"}]}],"nextToken":"n"}
            """);
        using var client = Clients.SavingsPlans(stub);

        var response = await client.DescribeSavingsPlansOfferingRatesAsync(new(), TestContext.Current.CancellationToken);

        var rate = Assert.Single(response.SearchResults);
        Assert.Equal(SavingsPlanType.Compute, rate.SavingsPlanOffering.PlanType);
        Assert.Equal(31_536_000, rate.SavingsPlanOffering.DurationSeconds);
        Assert.Equal("eu-west-1", rate.Properties[0].Value);
        Assert.Equal("n", response.NextToken);
    }

    [Fact]
    public async Task DescribeEndpointConfig_PoolsAndServerless_AreRead()
    {
        var stub = new StubAws().Json(
            """
            {"EndpointConfigName":"c","ProductionVariants":[
              {"VariantName":"a","ModelName":"m","InstanceType":"ml.g5.xlarge","InitialInstanceCount":2,"InitialVariantWeight":1.0},
              {"VariantName":"b","InstancePools":[{"InstanceType":"ml.inf2.xlarge","Priority":1}]},
              {"VariantName":"s","ServerlessConfig":{"MemorySizeInMB":2048,"MaxConcurrency":5}}],
             "MetricsConfig":{"EnableEnhancedMetrics":true,"MetricPublishFrequencyInSeconds":60}}
            """);
        using var client = Clients.SageMaker(stub);

        var response = await client.DescribeEndpointConfigAsync(
            new() { EndpointConfigName = "c" }, TestContext.Current.CancellationToken);

        Assert.Equal("ml.g5.xlarge", response.ProductionVariants[0].InstanceType.Value);
        Assert.Equal(1f, response.ProductionVariants[0].InitialVariantWeight);
        Assert.Equal("ml.inf2.xlarge", response.ProductionVariants[1].InstancePools[0].InstanceType.Value);
        Assert.Equal(2048, response.ProductionVariants[2].ServerlessConfig.MemorySizeInMB);
        Assert.True(response.MetricsConfig.EnableEnhancedMetrics);
    }

    [Fact]
    public async Task DescribeEndpoint_Variants_AreRead()
    {
        var stub = new StubAws().Json(
            """
            {"EndpointName":"e","EndpointConfigName":"c","EndpointStatus":"InService","ProductionVariants":[
              {"VariantName":"a","CurrentInstanceCount":2,"DesiredInstanceCount":3,"CurrentWeight":0.5,
               "InstancePools":[{"InstanceType":"ml.g5.xlarge","CurrentInstanceCount":2}],
               "ManagedInstanceScaling":{"Status":"ENABLED","MinInstanceCount":1,"MaxInstanceCount":4}}],
             "AsyncInferenceConfig":{"OutputConfig":{"S3OutputPath":"s3://b"}}}
            """);
        using var client = Clients.SageMaker(stub);

        var response = await client.DescribeEndpointAsync(
            new() { EndpointName = "e" }, TestContext.Current.CancellationToken);

        var variant = Assert.Single(response.ProductionVariants);
        Assert.Equal(EndpointStatus.InService, response.EndpointStatus);
        Assert.Equal((2, 3, 0.5f), (variant.CurrentInstanceCount, variant.DesiredInstanceCount, variant.CurrentWeight));
        Assert.Equal(2, variant.InstancePools[0].CurrentInstanceCount);
        Assert.Equal(ManagedInstanceScalingStatus.ENABLED, variant.ManagedInstanceScaling.Status);
        Assert.Equal("s3://b", response.AsyncInferenceConfig.OutputConfig.S3OutputPath);
    }

    [Fact]
    public async Task ListAccounts_StateWithoutStatus_IsRead()
    {
        var stub = new StubAws().Json(
            """{"Accounts":[{"Id":"111122223333","Name":"ml","State":"ACTIVE","JoinedTimestamp":1.5E9}]}""");
        using var client = Clients.Organizations(stub);

        var response = await client.ListAccountsAsync(new(), TestContext.Current.CancellationToken);

        var account = Assert.Single(response.Accounts);
        Assert.Equal(AccountState.ACTIVE, account.State);
        Assert.Null(account.Status);
        Assert.Equal(DateTime.UnixEpoch.AddSeconds(1_500_000_000), account.JoinedTimestamp);
    }
}
