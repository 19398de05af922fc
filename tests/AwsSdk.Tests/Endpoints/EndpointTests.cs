using Amazon.AutoScaling.Model;
using Amazon.CloudWatch.Model;
using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.Organizations.Model;
using Amazon.Pricing.Model;
using Amazon.Runtime;
using Amazon.SageMaker.Model;
using Amazon.SavingsPlans.Model;
using AwsSdk.Tests.Fixtures;

namespace AwsSdk.Tests.Endpoints;

public sealed class EndpointTests
{
    [Theory]
    [InlineData("ec2", "eu-west-1", "https://ec2.eu-west-1.amazonaws.com/", "eu-west-1/ec2")]
    [InlineData("ec2", "cn-north-1", "https://ec2.cn-north-1.amazonaws.com.cn/", "cn-north-1/ec2")]
    [InlineData("ec2", "us-gov-west-1", "https://ec2.us-gov-west-1.amazonaws.com/", "us-gov-west-1/ec2")]
    [InlineData("monitoring", "eu-west-1", "https://monitoring.eu-west-1.amazonaws.com/", "eu-west-1/monitoring")]
    [InlineData("monitoring", "cn-northwest-1", "https://monitoring.cn-northwest-1.amazonaws.com.cn/", "cn-northwest-1/monitoring")]
    [InlineData("autoscaling", "us-gov-east-1", "https://autoscaling.us-gov-east-1.amazonaws.com/", "us-gov-east-1/autoscaling")]
    [InlineData("sagemaker", "eu-west-1", "https://api.sagemaker.eu-west-1.amazonaws.com/", "eu-west-1/sagemaker")]
    [InlineData("sagemaker", "cn-north-1", "https://api.sagemaker.cn-north-1.amazonaws.com.cn/", "cn-north-1/sagemaker")]
    [InlineData("pricing", "us-east-1", "https://api.pricing.us-east-1.amazonaws.com/", "us-east-1/pricing")]
    [InlineData("pricing", "cn-northwest-1", "https://api.pricing.cn-northwest-1.amazonaws.com.cn/", "cn-northwest-1/pricing")]
    [InlineData("savingsplans", "eu-west-1", "https://savingsplans.amazonaws.com/DescribeSavingsPlans", "us-east-1/savingsplans")]
    [InlineData("savingsplans", "cn-north-1", "https://savingsplans.cn-north-1.amazonaws.com.cn/DescribeSavingsPlans", "cn-north-1/savingsplans")]
    [InlineData("organizations", "eu-west-1", "https://organizations.us-east-1.amazonaws.com/", "us-east-1/organizations")]
    [InlineData("organizations", "cn-north-1", "https://organizations.cn-northwest-1.amazonaws.com.cn/", "cn-northwest-1/organizations")]
    [InlineData("organizations", "us-gov-east-1", "https://organizations.us-gov-west-1.amazonaws.com/", "us-gov-west-1/organizations")]
    public async Task Region_OfAnyPartition_ChoosesHostAndSignature(string service, string region, string uri, string scope)
    {
        var request = await AskAsync(service, region);

        Assert.Equal(uri, request.Uri.AbsoluteUri);
        Assert.EndsWith($"/{scope}/aws4_request", request.Scope, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pricing", "eu-west-1", "us-east-1, eu-central-1, ap-south-1, cn-northwest-1")]
    [InlineData("pricing", "us-gov-west-1", "only, not in 'us-gov-west-1'")]
    [InlineData("savingsplans", "us-gov-west-1", "aws, aws-cn only")]
    public async Task Region_WithoutTheService_IsRefusedBeforeTheCall(string service, string region, string says)
    {
        var exception = await Assert.ThrowsAsync<AmazonClientException>(() => AskAsync(service, region));

        Assert.Contains(says, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ServiceUrl_WithAuthenticationRegion_IsCalledAndSignedForIt()
    {
        var stub = new StubAws().Xml("<DescribeRegionsResponse/>");
        var config = new AmazonEC2Config
        {
            ServiceURL = "http://127.0.0.1:5000",
            AuthenticationRegion = "ap-south-1",
            HttpClientFactory = stub,
        };
        using var client = new AmazonEC2Client(Clients.Keys, config);

        await client.DescribeRegionsAsync(new DescribeRegionsRequest(), TestContext.Current.CancellationToken);

        Assert.Equal("http://127.0.0.1:5000/", stub.Request.Uri.AbsoluteUri);
        Assert.EndsWith("/ap-south-1/ec2/aws4_request", stub.Request.Scope, StringComparison.Ordinal);
    }

    [Fact]
    public void DetermineServiceOperationEndpoint_Region_IsItsHost()
    {
        using var client = Clients.Ec2(new StubAws(), "sa-east-1");

        var endpoint = client.DetermineServiceOperationEndpoint(new DescribeRegionsRequest());

        Assert.StartsWith("https://ec2.sa-east-1.amazonaws.com", endpoint.URL, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eu-west-1", true, false, "https://ec2-fips.eu-west-1.amazonaws.com/")]
    [InlineData("us-gov-west-1", true, false, "https://ec2.us-gov-west-1.amazonaws.com/")]
    [InlineData("eu-west-1", false, true, "https://ec2.eu-west-1.api.aws/")]
    public void DetermineServiceOperationEndpoint_Variant_HasItsOwnHost(string region, bool fips, bool dualStack, string url)
    {
        var config = Clients.Prepare(new AmazonEC2Config(), new StubAws(), region);
        config.UseFIPSEndpoint = fips;
        config.UseDualstackEndpoint = dualStack;
        using var client = new AmazonEC2Client(Clients.Keys, config);

        Assert.Equal(url, client.DetermineServiceOperationEndpoint(new DescribeRegionsRequest()).URL);
    }

    private static async Task<StubRequest> AskAsync(string service, string region)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var stub = new StubAws();
        switch (service)
        {
            case "ec2":
                stub.Xml("<DescribeRegionsResponse/>");
                await Clients.Ec2(stub, region).DescribeRegionsAsync(new DescribeRegionsRequest(), cancellation);
                break;
            case "autoscaling":
                stub.Xml("<DescribeAutoScalingGroupsResponse><DescribeAutoScalingGroupsResult/></DescribeAutoScalingGroupsResponse>");
                await Clients.AutoScaling(stub, region).DescribeAutoScalingGroupsAsync(new DescribeAutoScalingGroupsRequest(), cancellation);
                break;
            case "monitoring":
                await Clients.CloudWatch(stub.Json("{}"), region).ListMetricsAsync(new ListMetricsRequest(), cancellation);
                break;
            case "pricing":
                await Clients.Pricing(stub.Json("{}"), region).GetProductsAsync(new GetProductsRequest(), cancellation);
                break;
            case "sagemaker":
                await Clients.SageMaker(stub.Json("{}"), region).ListEndpointsAsync(new ListEndpointsRequest(), cancellation);
                break;
            case "savingsplans":
                await Clients.SavingsPlans(stub.Json("{}"), region).DescribeSavingsPlansAsync(new DescribeSavingsPlansRequest(), cancellation);
                break;
            default:
                await Clients.Organizations(stub.Json("{}"), region).ListAccountsAsync(new ListAccountsRequest(), cancellation);
                break;
        }

        return stub.Request;
    }
}
