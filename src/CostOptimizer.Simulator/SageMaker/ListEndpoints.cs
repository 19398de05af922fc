using CostOptimizer.Simulator.Protocols;
using CostOptimizer.Simulator.Serving;

namespace CostOptimizer.Simulator.SageMaker;

/// <summary>Endpoints of the region, newest first: 10 a page, 100 at most.</summary>
internal static class ListEndpoints
{
    private const int DefaultPage = 10;
    private const int LargestPage = 100;

    public static AwsReply Handle(AwsCall call)
    {
        var status = call.Input.Text("StatusEquals");
        var fleets = SageMakerNames.Fleets(call).Where(_ => status is null or "InService")
            .OrderByDescending(fleet => SageMakerNames.CreatedSeconds(call, fleet)).ToList();
        var size = call.Input.Integer("MaxResults", 1, LargestPage) ?? DefaultPage;
        var page = Paging.Take(call, fleets, call.Input.Text("NextToken"), size);
        return AwsReply.Json(new
        {
            Endpoints = page.Items.Select(fleet => new
            {
                EndpointName = fleet.Name,
                EndpointArn = call.Account.Arn("sagemaker", $"endpoint/{fleet.Name}", call.Region),
                CreationTime = SageMakerNames.CreatedSeconds(call, fleet),
                LastModifiedTime = SageMakerNames.CreatedSeconds(call, fleet),
                EndpointStatus = "InService",
            }),
            page.NextToken,
        });
    }
}
