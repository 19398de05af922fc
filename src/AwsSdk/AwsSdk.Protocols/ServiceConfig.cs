using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util.Internal;

namespace AwsSdk.Protocols;

/// <summary>What the clients' settings have in common.</summary>
public abstract class ServiceConfig : ClientConfig
{
    private static readonly string SdkVersion =
        typeof(ClientConfig).Assembly.GetName().Version?.ToString() ?? "4";

    protected ServiceConfig(ServiceModel service)
        : base(new DefaultConfigurationProvider(DefaultModes.All))
    {
        Service = service;
        ServiceId = service.ServiceId;
        AuthenticationServiceName = service.SigningName;
        EndpointProvider = new ServiceEndpointProvider(service.Endpoints, service.SigningName);
        UserAgent = InternalSDKUtils.BuildUserAgentString(service.ServiceId, SdkVersion);
    }

    public override string RegionEndpointServiceName => Service.Endpoints.Prefix;

    public override string ServiceVersion => Service.ApiVersion;

    public override string UserAgent { get; }

    internal ServiceModel Service { get; }

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters)
    {
        var context = new RequestContext(enableMetrics: false, clientSigner: null)
        {
            ClientConfig = this,
            OriginalRequest = parameters.Request,
            Request = new DefaultRequest(parameters.Request, ServiceId)
            {
                AlternateEndpoint = parameters.AlternateEndpoint,
            },
        };
        return new ServiceEndpointResolver().GetEndpoint(
            new Amazon.Runtime.Internal.ExecutionContext(context, responseContext: null));
    }
}
