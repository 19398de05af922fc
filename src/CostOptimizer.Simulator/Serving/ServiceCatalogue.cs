using CostOptimizer.Simulator.AutoScaling;
using CostOptimizer.Simulator.CloudWatch;
using CostOptimizer.Simulator.Ec2;
using CostOptimizer.Simulator.Organizations;
using CostOptimizer.Simulator.Pricing;
using CostOptimizer.Simulator.Protocols;
using CostOptimizer.Simulator.SageMaker;
using CostOptimizer.Simulator.SavingsPlans;
using CostOptimizer.Simulator.Sts;

namespace CostOptimizer.Simulator.Serving;

/// <summary>Every service and operation served.</summary>
internal static class ServiceCatalogue
{
    public static IReadOnlyList<ServiceEntry> All { get; } =
    [
        new("ec2", "ec2", new Ec2Protocol(), "InvalidNextToken", null, new Dictionary<string, AwsOperation>
        {
            ["DescribeRegions"] = DescribeRegions.Handle,
            ["DescribeInstances"] = DescribeInstances.Handle,
            ["DescribeInstanceTypes"] = DescribeInstanceTypes.Handle,
            ["DescribeInstanceTypeOfferings"] = DescribeInstanceTypeOfferings.Handle,
            ["DescribeReservedInstances"] = DescribeReservedInstances.Handle,
            ["DescribeSpotPriceHistory"] = DescribeSpotPriceHistory.Handle,
            ["DescribeCapacityReservations"] = DescribeCapacityReservations.Handle,
        }),
        new("monitoring", "cloudwatch",
            new JsonProtocol("1.0", "GraniteServiceVersion20100801", "InvalidParameterValueException", ErrorCodes.Json),
            "InvalidNextToken", null, new Dictionary<string, AwsOperation>
            {
                ["ListMetrics"] = ListMetrics.Handle,
                ["GetMetricData"] = GetMetricData.Handle,
            }),
        new("pricing", "pricing",
            new JsonProtocol("1.1", "AWSPriceListService", "InvalidParameterException", ErrorCodes.Json),
            "InvalidNextTokenException",
            Regions(["us-east-1", "eu-central-1", "ap-south-1"], ["cn-northwest-1"]),
            new Dictionary<string, AwsOperation> { ["GetProducts"] = GetProducts.Handle }),
        new("savingsplans", "savingsplans",
            new JsonProtocol(null, "", "ValidationException", ErrorCodes.Json), "ValidationException",
            Regions(["us-east-1"], ["cn-north-1", "cn-northwest-1"]), new Dictionary<string, AwsOperation>
            {
                ["DescribeSavingsPlans"] = DescribeSavingsPlans.Handle,
                ["DescribeSavingsPlanRates"] = DescribeSavingsPlanRates.Handle,
                ["DescribeSavingsPlansOfferingRates"] = DescribeSavingsPlansOfferingRates.Handle,
            }),
        new("autoscaling", "autoscaling", new QueryProtocol("http://autoscaling.amazonaws.com/doc/2011-01-01/"),
            "InvalidNextToken", null, new Dictionary<string, AwsOperation>
            {
                ["DescribeAutoScalingGroups"] = DescribeAutoScalingGroups.Handle,
            }),
        new("sagemaker", "sagemaker",
            new JsonProtocol("1.1", "SageMaker", "ValidationException", ErrorCodes.Json), "ValidationException", null,
            new Dictionary<string, AwsOperation>
            {
                ["ListEndpoints"] = ListEndpoints.Handle,
                ["DescribeEndpoint"] = DescribeEndpoint.Handle,
                ["DescribeEndpointConfig"] = DescribeEndpointConfig.Handle,
            }),
        new("organizations", "organizations",
            new JsonProtocol("1.1", "AWSOrganizationsV20161128", "InvalidInputException", ErrorCodes.Organizations),
            "InvalidInputException", Regions(["us-east-1"], ["cn-northwest-1"]),
            new Dictionary<string, AwsOperation> { ["ListAccounts"] = ListAccounts.Handle }),
        new("sts", "sts", new QueryProtocol("https://sts.amazonaws.com/doc/2011-06-15/"), "ValidationError", null,
            new Dictionary<string, AwsOperation>
            {
                ["AssumeRole"] = AssumeRole.Handle,
                ["GetCallerIdentity"] = GetCallerIdentity.Handle,
            }),
    ];

    /// <summary>IAM actions such as <c>ec2:DescribeInstances</c>.</summary>
    public static IEnumerable<string> Actions =>
        All.SelectMany(service => service.Operations.Keys.Select(name => $"{service.IamPrefix}:{name}"));

    /// <summary>The service of that signing name, or null.</summary>
    public static ServiceEntry? Find(string signingName) => All.FirstOrDefault(entry => entry.SigningName == signingName);

    private static Dictionary<string, string[]> Regions(string[] commercial, string[] china) =>
        new() { ["aws"] = commercial, ["aws-cn"] = china };
}
