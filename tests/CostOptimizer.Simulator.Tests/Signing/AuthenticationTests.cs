using System.Net;
using CostOptimizer.Simulator.Tests.Serving;

namespace CostOptimizer.Simulator.Tests.Signing;

public sealed class AuthenticationTests
{
    private static readonly object NoInput = new { };

    public static TheoryData<string, string, string, string> CodesByService => new()
    {
        { "ec2", "SignatureDoesNotMatch", "AuthFailure", "RequestTimeTooSkewed" },
        { "sts", "SignatureDoesNotMatch", "InvalidClientTokenId", "SignatureDoesNotMatch" },
        { "monitoring", "InvalidSignatureException", "UnrecognizedClientException", "InvalidSignatureException" },
        { "organizations", "InvalidSignatureException", "UnrecognizedClientException", "InvalidSignatureException" },
        { "savingsplans", "InvalidSignatureException", "UnrecognizedClientException", "InvalidSignatureException" },
    };

    [Theory]
    [MemberData(nameof(CodesByService))]
    public async Task Call_WrongSecretKeyOrClock_IsRefusedInTheProtocolsWords(
        string service, string wrongSecret, string unknownKey, string skewed)
    {
        await using var demo = await Simulated.DemoAsync();
        var account = demo.Simulator.Estate.Accounts[0];

        async Task<string?> CodeAsync(string secret, string key, TimeSpan skew)
        {
            using var client = new SimulatorClient(demo.Simulator, account, "us-east-1", demo.Clock)
            {
                SecretAccessKey = secret,
                AccessKeyId = key,
                Skew = skew,
            };
            return (await CallAsync(client, service)).Code;
        }

        Assert.Null(await CodeAsync(account.SecretAccessKey, account.AccessKeyId, TimeSpan.FromMinutes(4)));
        Assert.Equal(wrongSecret, await CodeAsync("wrong", account.AccessKeyId, TimeSpan.Zero));
        Assert.Equal(unknownKey, await CodeAsync(account.SecretAccessKey, "AKIAUNKNOWN", TimeSpan.Zero));
        Assert.Equal(skewed, await CodeAsync(account.SecretAccessKey, account.AccessKeyId, TimeSpan.FromMinutes(6)));
        Assert.Equal(skewed, await CodeAsync(account.SecretAccessKey, account.AccessKeyId, TimeSpan.FromMinutes(-6)));
    }

    [Fact]
    public async Task Call_SkewedClock_ToldTheServersTime()
    {
        await using var demo = await Simulated.DemoAsync();
        using var client = new SimulatorClient(demo.Simulator, demo.Simulator.Estate.Accounts[0], "us-east-1", demo.Clock)
        {
            Skew = TimeSpan.FromHours(1),
        };

        Assert.Equal(Simulated.WireNow, (await client.Ec2Async("DescribeRegions")).Date);
    }

    [Fact]
    public async Task Call_Unsigned_IsRefused()
    {
        await using var demo = await Simulated.DemoAsync();
        using var http = new HttpClient();

        var response = await http.PostAsync(
            demo.Simulator.BaseAddress, new StringContent("Action=DescribeRegions"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains(
            "MissingAuthenticationToken", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_HalfAHeader_IsAnIncompleteSignature()
    {
        await using var demo = await Simulated.DemoAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, demo.Simulator.BaseAddress);
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=K");

        var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("IncompleteSignature", (await SimulatorClient.Answer.ReadAsync(response)).Code);
    }

    [Fact]
    public async Task Call_OtherPartitionsRegion_KeyIsUnknown()
    {
        await using var demo = await Simulated.DemoAsync();

        Assert.Equal("AuthFailure", (await demo.Client("cn-north-1").Ec2Async("DescribeRegions")).Code);
        Assert.Equal("OptInRequired", (await demo.Client("ap-northeast-1").Ec2Async("DescribeInstances")).Code);
        Assert.Equal(
            "InvalidSignatureException",
            (await demo.Client("eu-west-1").JsonAsync("pricing", "AWSPriceListService.GetProducts", NoInput)).Code);
    }

    private static Task<SimulatorClient.Answer> CallAsync(SimulatorClient client, string service) => service switch
    {
        "ec2" => client.Ec2Async("DescribeRegions"),
        "sts" => client.FormAsync("sts", "2011-06-15", "GetCallerIdentity"),
        "monitoring" => client.CloudWatchAsync("ListMetrics", NoInput),
        "organizations" => client.JsonAsync("organizations", "AWSOrganizationsV20161128.ListAccounts", NoInput),
        _ => client.SavingsPlansAsync("DescribeSavingsPlans", NoInput),
    };
}
