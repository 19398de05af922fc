namespace Amazon.SageMaker.Model;

internal sealed class SageMakerPaginatorFactory(IAmazonSageMaker client) : ISageMakerPaginatorFactory
{
    public IListEndpointsPaginator ListEndpoints(ListEndpointsRequest request) =>
        new ListEndpointsPaginator(client, request);
}
