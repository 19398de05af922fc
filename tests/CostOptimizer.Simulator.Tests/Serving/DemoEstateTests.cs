using System.Text.Json;

namespace CostOptimizer.Simulator.Tests.Serving;

public sealed class DemoEstateTests
{
    [Fact]
    public async Task Demo_TwoSimulators_AnswerTheSameBytes()
    {
        await using var one = await Simulated.DemoAsync();
        await using var two = await Simulated.DemoAsync();

        async Task<string[]> AskAsync(Simulated demo)
        {
            var client = demo.Client();
            return
            [
                (await client.Ec2Async("DescribeInstances")).Text,
                (await client.Ec2Async("DescribeInstances")).Text,
                (await client.CloudWatchAsync("ListMetrics", new { })).Text,
                (await client.SavingsPlansAsync("DescribeSavingsPlans", new { })).Text,
                (await client.Ec2Async("DescribeSpotPriceHistory", ("InstanceType.1", "g5.xlarge"))).Text,
            ];
        }

        var first = await AskAsync(one);

        Assert.Equal(first, await AskAsync(two));
        Assert.Equal(first[0], first[1]);
    }

    [Fact]
    public async Task Demo_OtherSeed_HasOtherInstances()
    {
        await using var one = await Simulated.DemoAsync();
        await using var two = await Simulated.DemoAsync(new SimulatorOptions { Seed = 1, Throttle = false });

        Assert.NotEqual(await InstanceIdsAsync(one), await InstanceIdsAsync(two));
    }

    [Fact]
    public async Task Scale_Ten_KeepsTheFirstIdsAndMultipliesTheRest()
    {
        await using var small = await Simulated.DemoAsync();
        await using var large = await Simulated.DemoAsync(new SimulatorOptions { Scale = 10, Throttle = false });

        var few = await InstanceIdsAsync(small);
        var many = await InstanceIdsAsync(large);

        Assert.Equal(few.Count * 10, many.Count);
        Assert.Empty(few.Except(many, StringComparer.Ordinal));
        Assert.All(few, id => Assert.Matches("^i-[0-9a-f]{17}$", id));
    }

    [Fact]
    public async Task Demo_Fleets_CoverThreeRegionsAndTwoPartitions()
    {
        await using var demo = await Simulated.DemoAsync();
        var accounts = demo.Simulator.Estate.Accounts;

        Assert.True(accounts.Sum(account => account.Fleets.Count) >= 16);
        Assert.Equal(["aws", "aws", "aws-cn"], accounts.Select(account => account.Partition));
        Assert.Equal(
            ["cn-north-1", "eu-west-1", "us-east-1", "us-west-2"],
            accounts.SelectMany(account => account.Fleets).Select(fleet => fleet.Region)
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task DescribeInstances_DemoFleet_SaysWhatAwsSays()
    {
        await using var demo = await Simulated.DemoAsync();
        var xml = (await demo.Client().Ec2Async(
            "DescribeInstances", ("Filter.1.Name", "tag:Name"), ("Filter.1.Value.1", "resnet-moderation"))).Xml;
        var instances = xml.Descendants("instancesSet").SelectMany(set => set.Elements("item")).ToList();
        var states = instances.Select(item => item.Element("instanceState")!.Element("name")!.Value);

        Assert.Equal(
            ["running 8", "stopped 1", "terminated 1"],
            states.GroupBy(state => state, StringComparer.Ordinal).Select(group => $"{group.Key} {group.Count()}")
                .Order(StringComparer.Ordinal));
        Assert.All(instances, item => Assert.Null(item.Element("instanceLifecycle"))); // On-demand says nothing.
        var tags = instances[0].Element("tagSet")!.Elements("item")
            .ToDictionary(tag => tag.Element("key")!.Value, tag => tag.Element("value")!.Value);
        Assert.Equal(
            ("resnet50", "resnet-moderation-asg"), (tags["costopt:model"], tags["aws:autoscaling:groupName"]));
        Assert.StartsWith("targetgroup/resnet-moderation/", tags["costopt:target-group"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribeInstances_SpotAndCapacityBlock_CarryTheirLifecycle()
    {
        await using var demo = await Simulated.DemoAsync();
        var client = demo.Client("us-west-2", account: 1);

        var spot = await client.Ec2Async(
            "DescribeInstances", ("Filter.1.Name", "instance-lifecycle"), ("Filter.1.Value.1", "spot"));
        var block = await client.Ec2Async(
            "DescribeInstances", ("Filter.1.Name", "instance-type"), ("Filter.1.Value.1", "p4d.*"));

        Assert.Equal(2, spot.Xml.Descendants("spotInstanceRequestId").Count());
        Assert.Equal("capacity-block", block.Xml.Descendants("instanceLifecycle").Single().Value);
    }

    [Fact]
    public async Task DescribeInstanceTypes_WithdrawnType_DoesNotExist()
    {
        await using var demo = await Simulated.DemoAsync();

        var answer = await demo.Client().Ec2Async("DescribeInstanceTypes", ("InstanceType.1", "p3.2xlarge"));

        Assert.Equal("InvalidInstanceType", answer.Code);
    }

    [Fact]
    public async Task DescribeInstanceTypes_Accelerators_StandWhereAwsPutsThem()
    {
        await using var demo = await Simulated.DemoAsync();
        var xml = (await demo.Client().Ec2Async(
            "DescribeInstanceTypes", ("InstanceType.1", "g5.12xlarge"), ("InstanceType.2", "inf2.xlarge"))).Xml;

        var gpu = xml.Descendants("gpus").Single().Elements().Single();
        Assert.Equal(("A10G", "4"), (gpu.Element("name")!.Value, gpu.Element("count")!.Value));
        Assert.Equal("22888", gpu.Element("memoryInfo")!.Element("sizeInMiB")!.Value);
        var neuron = xml.Descendants("neuronDevices").Single().Elements("item").Single();
        Assert.Equal("2", neuron.Element("coreInfo")!.Element("count")!.Value);
        Assert.Equal("member", xml.Descendants("accelerators").Single().Elements().Single().Name.LocalName);
    }

    [Fact]
    public async Task DescribeReservedInstances_Demo_ListsRetiredAndHourlyInRecurringCharges()
    {
        await using var demo = await Simulated.DemoAsync();
        var retired = (await demo.Client().Ec2Async("DescribeReservedInstances")).Xml;
        var active = (await demo.Client(account: 1).Ec2Async(
            "DescribeReservedInstances", ("Filter.1.Name", "instance-type"), ("Filter.1.Value.1", "p3.8xlarge"))).Xml;

        Assert.Equal("retired", retired.Descendants("state").Single().Value);
        Assert.Equal(
            ("2", "94608000", "0.0", "4.529", "2028-01-15T00:00:00.000Z"),
            (active.Descendants("instanceCount").Single().Value, active.Descendants("duration").Single().Value,
                active.Descendants("usagePrice").Single().Value, active.Descendants("amount").Single().Value,
                active.Descendants("end").Single().Value));
    }

    [Fact]
    public async Task SavingsPlans_Demo_GivesCommitmentAndLockedRates()
    {
        await using var demo = await Simulated.DemoAsync();
        var client = demo.Client();
        var plan = (await client.SavingsPlansAsync("DescribeSavingsPlans", new { states = new[] { "active" } }))
            .Json.GetProperty("savingsPlans").EnumerateArray().Single();
        var rates = (await client.SavingsPlansAsync("DescribeSavingsPlanRates", new
        {
            savingsPlanId = plan.GetProperty("savingsPlanId").GetString(),
            filters = new[] { new { name = "instanceType", values = new[] { "g4dn.2xlarge" } } },
        })).Json.GetProperty("searchResults");

        Assert.Equal(
            ("EC2Instance", "g4dn", "1.2", "USD"),
            (Text(plan, "savingsPlanType"), Text(plan, "ec2InstanceFamily"), Text(plan, "commitment"), Text(plan, "currency")));
        Assert.Equal(
            ["BoxUsage:g4dn.2xlarge", "UnusedBox:g4dn.2xlarge"],
            rates.EnumerateArray().Select(rate => Text(rate, "usageType")));
    }

    [Fact]
    public async Task SageMaker_DemoEndpoint_HasItsTypeInTheConfiguration()
    {
        await using var demo = await Simulated.DemoAsync();
        var client = demo.Client("eu-west-1");
        var listed = (await client.JsonAsync("sagemaker", "SageMaker.ListEndpoints", new { })).Json;
        var name = Text(listed.GetProperty("Endpoints")[0], "EndpointName");
        var endpoint = (await client.JsonAsync("sagemaker", "SageMaker.DescribeEndpoint", new { EndpointName = name })).Json;
        var config = (await client.JsonAsync(
            "sagemaker", "SageMaker.DescribeEndpointConfig",
            new { EndpointConfigName = Text(endpoint, "EndpointConfigName") })).Json;

        Assert.Equal("vision-endpoint", name);
        Assert.Equal(3, endpoint.GetProperty("ProductionVariants")[0].GetProperty("CurrentInstanceCount").GetInt32());
        Assert.Equal("ml.g4dn.xlarge", Text(config.GetProperty("ProductionVariants")[0], "InstanceType"));
        Assert.Equal(
            "ValidationException",
            (await client.JsonAsync("sagemaker", "SageMaker.DescribeEndpoint", new { EndpointName = "none" })).Code);
    }

    [Fact]
    public async Task Pricing_China_IsServedInNingxiaInCny()
    {
        await using var demo = await Simulated.DemoAsync();
        var answer = await demo.Client("cn-northwest-1", account: 2).JsonAsync("pricing", "AWSPriceListService.GetProducts", new
        {
            ServiceCode = "AmazonEC2",
            Filters = new[]
            {
                new { Type = "TERM_MATCH", Field = "instanceType", Value = "p3.2xlarge" },
                new { Type = "TERM_MATCH", Field = "usagetype", Value = "CNN1-BoxUsage:p3.2xlarge" },
            },
        });

        Assert.Contains("\\\"CNY\\\":\\\"36.0780000000\\\"", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("USD", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offers_Index_LeadsToTheRegionalFileUnsigned()
    {
        await using var demo = await Simulated.DemoAsync();
        using var http = new HttpClient { BaseAddress = demo.Simulator.BaseAddress };
        var cancellation = TestContext.Current.CancellationToken;

        var index = await http.GetStringAsync("offers/v1.0/aws/AmazonEC2/current/region_index.json", cancellation);
        var url = Text(
            JsonDocument.Parse(index).RootElement.GetProperty("regions").GetProperty("eu-west-1"), "currentVersionUrl");
        using var file = JsonDocument.Parse(await http.GetStringAsync(url.TrimStart('/'), cancellation));
        var missing = await http.GetAsync("offers/v1.0/aws/Nothing/index.json", cancellation);

        Assert.Equal("AmazonEC2", Text(file.RootElement, "offerCode"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, missing.StatusCode);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static async Task<IReadOnlyList<string>> InstanceIdsAsync(Simulated demo) =>
        [.. (await demo.Client().Ec2Async("DescribeInstances")).Xml.Descendants("instanceId").Select(id => id.Value)];
}
