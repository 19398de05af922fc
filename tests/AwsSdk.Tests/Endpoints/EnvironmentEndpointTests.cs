using Amazon.AutoScaling.Model;
using Amazon.EC2;
using Amazon.EC2.Model;
using AwsSdk.Tests.Fixtures;

namespace AwsSdk.Tests.Endpoints;

/// <summary>Endpoints from the environment; alone, since the environment belongs to the whole process.</summary>
[Collection(nameof(EnvironmentEndpointTests))]
public sealed class EnvironmentEndpointTests
{
    [Fact]
    public async Task EndpointUrlOfTheService_WithExplicitRegion_IsCalledAndSignedForThatRegion()
    {
        using var environment = new EnvironmentVariable("AWS_ENDPOINT_URL_EC2", "http://127.0.0.1:5001");
        var stub = new StubAws().Xml("<DescribeRegionsResponse/>");
        using var client = Clients.Ec2(stub, "eu-west-3");

        await client.DescribeRegionsAsync(new DescribeRegionsRequest(), TestContext.Current.CancellationToken);

        Assert.Equal("http://127.0.0.1:5001/", stub.Request.Uri.AbsoluteUri);
        Assert.EndsWith("/eu-west-3/ec2/aws4_request", stub.Request.Scope, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndpointUrl_OfAServiceWithASpaceInItsId_UsesAnUnderscore()
    {
        using var environment = new EnvironmentVariable("AWS_ENDPOINT_URL_AUTO_SCALING", "http://127.0.0.1:5002");
        var stub = new StubAws().Xml(
            "<DescribeAutoScalingGroupsResponse><DescribeAutoScalingGroupsResult/></DescribeAutoScalingGroupsResponse>");
        using var client = Clients.AutoScaling(stub);

        await client.DescribeAutoScalingGroupsAsync(
            new DescribeAutoScalingGroupsRequest(), TestContext.Current.CancellationToken);

        Assert.Equal("http://127.0.0.1:5002/", stub.Request.Uri.AbsoluteUri);
    }

    [Fact]
    public async Task EndpointUrlForAll_GlobalService_KeepsPathAndGlobalSigningRegion()
    {
        using var environment = new EnvironmentVariable("AWS_ENDPOINT_URL", "http://127.0.0.1:5003");
        var stub = new StubAws().Json("{}");
        using var client = Clients.SavingsPlans(stub, "eu-west-1");

        await client.DescribeSavingsPlansAsync(new(), TestContext.Current.CancellationToken);

        Assert.Equal("http://127.0.0.1:5003/DescribeSavingsPlans", stub.Request.Uri.AbsoluteUri);
        Assert.EndsWith("/us-east-1/savingsplans/aws4_request", stub.Request.Scope, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndpointUrl_ConfiguredEndpointsIgnored_IsNotUsed()
    {
        using var environment = new EnvironmentVariable("AWS_ENDPOINT_URL", "http://127.0.0.1:5004");
        var stub = new StubAws().Xml("<DescribeRegionsResponse/>");
        var config = Clients.Prepare(new AmazonEC2Config(), stub, "eu-west-1");
        config.IgnoreConfiguredEndpointUrls = true;
        using var client = new AmazonEC2Client(Clients.Keys, config);

        await client.DescribeRegionsAsync(new DescribeRegionsRequest(), TestContext.Current.CancellationToken);

        Assert.Equal("https://ec2.eu-west-1.amazonaws.com/", stub.Request.Uri.AbsoluteUri);
    }

    private sealed class EnvironmentVariable : IDisposable
    {
        private readonly string _name;
        private readonly string? _before;

        public EnvironmentVariable(string name, string value)
        {
            (_name, _before) = (name, Environment.GetEnvironmentVariable(name));
            Environment.SetEnvironmentVariable(name, value);
        }

        public void Dispose() => Environment.SetEnvironmentVariable(_name, _before);
    }
}

[CollectionDefinition(nameof(EnvironmentEndpointTests), DisableParallelization = true)]
public sealed class EnvironmentEndpointGroup;
