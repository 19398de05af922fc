using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

/// <summary>The pages of one ListEndpoints request, or what stands on them.</summary>
public interface IListEndpointsPaginator : IPaginator<ListEndpointsResponse>
{
    IPaginatedEnumerable<ListEndpointsResponse> Responses { get; }

    IPaginatedEnumerable<EndpointSummary> Endpoints { get; }
}
