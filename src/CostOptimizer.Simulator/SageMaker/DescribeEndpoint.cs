using CostOptimizer.Simulator.Protocols;
using CostOptimizer.Simulator.Serving;

namespace CostOptimizer.Simulator.SageMaker;

/// <summary>One endpoint and its instance count; the type stands in its configuration.</summary>
internal static class DescribeEndpoint
{
    public static AwsReply Handle(AwsCall call)
    {
        var name = call.Input.Required("EndpointName");
        var fleet = SageMakerNames.Find(call, candidate => candidate.Name == name, $"endpoint \"{name}\"");
        var count = fleet.Types.Sum(type => type.Value);
        return AwsReply.Json(new
        {
            EndpointName = fleet.Name,
            EndpointArn = call.Account.Arn("sagemaker", $"endpoint/{fleet.Name}", call.Region),
            EndpointConfigName = SageMakerNames.Config(fleet),
            ProductionVariants = new[]
            {
                new
                {
                    VariantName = SageMakerNames.Variant,
                    CurrentWeight = 1.0,
                    DesiredWeight = 1.0,
                    CurrentInstanceCount = count,
                    DesiredInstanceCount = count,
                },
            },
            EndpointStatus = "InService",
            CreationTime = SageMakerNames.CreatedSeconds(call, fleet),
            LastModifiedTime = SageMakerNames.CreatedSeconds(call, fleet),
        });
    }
}
