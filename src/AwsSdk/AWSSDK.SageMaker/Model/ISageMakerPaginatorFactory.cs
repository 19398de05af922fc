namespace Amazon.SageMaker.Model;

/// <summary>Listings of SageMaker, page after page.</summary>
public interface ISageMakerPaginatorFactory
{
    /// <summary>Lists endpoints.</summary>
    IListEndpointsPaginator ListEndpoints(ListEndpointsRequest request);
}
