using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace AwsSdk.Protocols;

/// <summary>
/// What the clients have in common. Credentials, signing, retries, clock-skew correction and metrics are the pipeline's
/// own; only endpoint and authentication handlers are put in, as every client does.
/// </summary>
public abstract class ServiceClient : AmazonServiceClient
{
    protected ServiceClient(ServiceConfig config)
        : base(config)
    {
    }

    protected ServiceClient(AWSCredentials credentials, ServiceConfig config)
        : base(credentials, config)
    {
    }

    protected override IServiceMetadata ServiceMetadata => Service;

    private ServiceModel Service => ((ServiceConfig)Config).Service;

    /// <summary>Where a request would be sent.</summary>
    public virtual Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        ((ServiceConfig)Config).DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new ServiceEndpointResolver());
        pipeline.AddHandlerAfter<Marshaller>(new SigV4AuthHandler());
    }

    protected Task<T> CallAsync<T>(AmazonWebServiceRequest request, CancellationToken cancellationToken)
        where T : AmazonWebServiceResponse, new()
    {
        ArgumentNullException.ThrowIfNull(request);
        var options = new InvokeOptions
        {
            RequestMarshaller = new RequestMarshaller(Service),
            ResponseUnmarshaller = new ResponseReader<T>(Service),
        };
        return InvokeAsync<T>(request, options, cancellationToken);
    }
}
