using System.Text.Json;

namespace CostOptimizer.Simulator.Tests.Serving;

/// <summary>Lists of three entries, two a page.</summary>
public sealed class SmallListPagingTests
{
    private const string Yaml = """
        seed: 3
        now: 2026-11-16T00:00:00Z
        accounts:
          - id: "111122223333"
            name: a
            regions: [us-east-1]
            fleets:
              - { name: one, region: us-east-1, kind: sagemaker, type: ml.g5.xlarge, count: 1, launched-days-ago: 30 }
              - { name: two, region: us-east-1, kind: sagemaker, type: ml.g5.xlarge, count: 1, launched-days-ago: 20 }
              - { name: three, region: us-east-1, kind: sagemaker, type: ml.g5.xlarge, count: 1, launched-days-ago: 10 }
            reserved-instances:
              - { type: g5.xlarge, region: us-east-1, payment: No Upfront, term-years: 1, ends-in-days: 9, hourly: 0.6 }
              - { type: g5.xlarge, region: us-east-1, payment: All Upfront, term-years: 1, ends-in-days: 9, hourly: 0, upfront: 5000 }
              - { type: g5.xlarge, region: us-east-1, zone: us-east-1b, payment: No Upfront, term-years: 3, ends-in-days: -9, hourly: 0.4 }
            savings-plans:
              - { type: Compute, commitment: 1, payment: No Upfront, term-years: 1, ends-in-days: 9 }
              - { type: Compute, commitment: 2, payment: Partial Upfront, term-years: 1, ends-in-days: 9 }
              - { type: SageMaker, commitment: 3, payment: All Upfront, term-years: 3, ends-in-days: 9 }
            capacity-reservations:
              - { type: g5.xlarge, region: us-east-1, zone: us-east-1a, count: 4, used: 1 }
              - { type: g5.xlarge, region: us-east-1, zone: us-east-1b, count: 5 }
              - { type: g5.xlarge, region: us-east-1, zone: us-east-1b, count: 6 }
        """;

    [Fact]
    public async Task ListEndpoints_TwoAPage_NewestFirst()
    {
        await using var simulated = await Simulated.FromAsync(Yaml);
        var client = simulated.Client();

        var names = await JsonPagesAsync(
            (input) => client.JsonAsync("sagemaker", "SageMaker.ListEndpoints", input), "Endpoints", "EndpointName",
            token => new { MaxResults = 2, NextToken = token }, "NextToken");

        Assert.Equal(["three two", "one"], names);
    }

    [Fact]
    public async Task DescribeSavingsPlans_TwoAPage_PayWhatTheirOptionSays()
    {
        await using var simulated = await Simulated.FromAsync(Yaml);
        var client = simulated.Client();

        Task<IReadOnlyList<string>> PagesAsync(string member) => JsonPagesAsync(
            input => client.SavingsPlansAsync("DescribeSavingsPlans", input), "savingsPlans", member,
            token => new { maxResults = 2, nextToken = token }, "nextToken");

        // Half of 2 x 8760 up front; all of 3 x 8760 x 3.
        Assert.Equal(["0 8760", "78840"], await PagesAsync("upfrontPaymentAmount"));
        Assert.Equal(["1 1", "0"], await PagesAsync("recurringPaymentAmount"));
    }

    [Fact]
    public async Task DescribeSavingsPlanRates_Pages_EndWithAnEmptyToken()
    {
        await using var simulated = await Simulated.FromAsync(Yaml);
        var client = simulated.Client();
        var plans = (await client.SavingsPlansAsync("DescribeSavingsPlans", new { })).Json.GetProperty("savingsPlans");
        var id = plans[0].GetProperty("savingsPlanId").GetString();

        var rates = await JsonPagesAsync(
            input => client.SavingsPlansAsync("DescribeSavingsPlanRates", input), "searchResults", "usageType",
            token => new
            {
                savingsPlanId = id,
                filters = new[]
                {
                    new { name = "region", values = new[] { "us-east-1" } },
                    new { name = "instanceType", values = new[] { "g5.xlarge" } },
                },
                maxResults = 1,
                nextToken = token,
            },
            "nextToken");

        Assert.Equal(["BoxUsage:g5.xlarge", "UnusedBox:g5.xlarge"], rates);
    }

    [Fact]
    public async Task DescribeCapacityReservations_TwoAPage_CountWhatIsFree()
    {
        await using var simulated = await Simulated.FromAsync(Yaml);
        var client = simulated.Client();
        var first = (await client.Ec2Async("DescribeCapacityReservations", ("MaxResults", "2"))).Xml;
        var second = (await client.Ec2Async(
            "DescribeCapacityReservations", ("MaxResults", "2"), ("NextToken", first.Element("nextToken")!.Value))).Xml;

        Assert.Equal(["3", "5"], first.Descendants("availableInstanceCount").Select(count => count.Value));
        Assert.Equal(["6"], second.Descendants("availableInstanceCount").Select(count => count.Value));
        Assert.Null(second.Element("nextToken"));
    }

    [Fact]
    public async Task DescribeReservedInstances_AnyNumber_IsOnePage()
    {
        await using var simulated = await Simulated.FromAsync(Yaml);

        var xml = (await simulated.Client().Ec2Async("DescribeReservedInstances")).Xml;

        Assert.Null(xml.Element("nextToken"));
        Assert.Equal(["active", "active", "retired"], xml.Descendants("state").Select(state => state.Value));
        Assert.Equal(["0", "5000", "0"], xml.Descendants("fixedPrice").Select(price => price.Value));
        Assert.Equal(
            ["Linux/UNIX", "Linux/UNIX", "Linux/UNIX (Amazon VPC)"],
            xml.Descendants("productDescription").Select(description => description.Value));
        Assert.Equal(["1", "0", "1"], xml.Descendants("recurringCharges").Select(charges => $"{charges.Elements().Count()}"));
    }

    private static async Task<IReadOnlyList<string>> JsonPagesAsync(
        Func<object, Task<SimulatorClient.Answer>> call, string list, string member, Func<string?, object> input,
        string tokenName)
    {
        var pages = new List<string>();
        string? token = null;
        do
        {
            var page = (await call(input(token))).Json;
            pages.Add(string.Join(' ', page.GetProperty(list).EnumerateArray().Select(
                item => item.GetProperty(member).GetString())));
            token = page.TryGetProperty(tokenName, out JsonElement next) ? next.GetString() : null;
        }
        while (!string.IsNullOrEmpty(token));
        return pages;
    }
}
