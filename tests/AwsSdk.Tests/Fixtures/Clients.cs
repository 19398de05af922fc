using Amazon;
using Amazon.AutoScaling;
using Amazon.CloudWatch;
using Amazon.EC2;
using Amazon.Organizations;
using Amazon.Pricing;
using Amazon.Runtime;
using Amazon.SageMaker;
using Amazon.SavingsPlans;

namespace AwsSdk.Tests.Fixtures;

/// <summary>Real clients whose only stand-in is the transport.</summary>
internal static class Clients
{
    public static readonly BasicAWSCredentials Keys = new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");

    public static AmazonEC2Client Ec2(StubAws stub, string region = "eu-west-1") =>
        new(Keys, Prepare(new AmazonEC2Config(), stub, region));

    public static AmazonCloudWatchClient CloudWatch(StubAws stub, string region = "eu-west-1") =>
        new(Keys, Prepare(new AmazonCloudWatchConfig(), stub, region));

    public static AmazonPricingClient Pricing(StubAws stub, string region = "us-east-1") =>
        new(Keys, Prepare(new AmazonPricingConfig(), stub, region));

    public static AmazonSavingsPlansClient SavingsPlans(StubAws stub, string region = "eu-west-1") =>
        new(Keys, Prepare(new AmazonSavingsPlansConfig(), stub, region));

    public static AmazonAutoScalingClient AutoScaling(StubAws stub, string region = "eu-west-1") =>
        new(Keys, Prepare(new AmazonAutoScalingConfig(), stub, region));

    public static AmazonSageMakerClient SageMaker(StubAws stub, string region = "eu-west-1") =>
        new(Keys, Prepare(new AmazonSageMakerConfig(), stub, region));

    public static AmazonOrganizationsClient Organizations(StubAws stub, string region = "eu-west-1") =>
        new(Keys, Prepare(new AmazonOrganizationsConfig(), stub, region));

    /// <summary>A client that does not try again, for what the pipeline would.</summary>
    public static AmazonEC2Client Ec2Once(StubAws stub) =>
        new(Keys, Prepare(new AmazonEC2Config { MaxErrorRetry = 0 }, stub, "eu-west-1"));

    /// <inheritdoc cref="Ec2Once" />
    public static AmazonCloudWatchClient CloudWatchOnce(StubAws stub) =>
        new(Keys, Prepare(new AmazonCloudWatchConfig { MaxErrorRetry = 0 }, stub, "eu-west-1"));

    public static T Prepare<T>(T config, StubAws stub, string region)
        where T : ClientConfig
    {
        config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        config.HttpClientFactory = stub;
        return config;
    }
}
