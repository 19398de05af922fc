using CostOptimizer.Simulator.Estates;
using CostOptimizer.Simulator.Protocols;
using CostOptimizer.Simulator.Serving;

namespace CostOptimizer.Simulator.SageMaker;

/// <summary>The configuration behind an endpoint: instance type and model name.</summary>
internal static class DescribeEndpointConfig
{
    public static AwsReply Handle(AwsCall call)
    {
        var name = call.Input.Required("EndpointConfigName");
        var fleet = SageMakerNames.Find(
            call, candidate => SageMakerNames.Config(candidate) == name, $"endpoint configuration \"{name}\"");
        return AwsReply.Json(new
        {
            EndpointConfigName = name,
            EndpointConfigArn = call.Account.Arn("sagemaker", $"endpoint-config/{name}", call.Region),
            ProductionVariants = fleet.Types.Take(1).Select(type => new
            {
                VariantName = SageMakerNames.Variant,
                ModelName = fleet.Tags.GetValueOrDefault(WorkloadTags.Prefix + "model", fleet.Name),
                InitialInstanceCount = type.Value,
                InstanceType = type.Key,
                InitialVariantWeight = 1.0,
            }),
            CreationTime = SageMakerNames.CreatedSeconds(call, fleet),
        });
    }
}
