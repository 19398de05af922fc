using Amazon.Runtime.Endpoints;

namespace AwsSdk.Protocols;

/// <summary>
/// What an endpoint is chosen by, under the names every official client uses, so that a replaced
/// <c>ClientConfig.EndpointProvider</c> finds them.
/// </summary>
internal sealed class ServiceEndpointParameters : EndpointParameters
{
    public string Region
    {
        get => (string)this["Region"];
        set => this["Region"] = value;
    }

    public bool UseDualStack
    {
        get => this["UseDualStack"] is true;
        set => this["UseDualStack"] = value;
    }

    public bool UseFips
    {
        get => this["UseFIPS"] is true;
        set => this["UseFIPS"] = value;
    }

    public string CustomEndpoint
    {
        get => (string)this["Endpoint"];
        set => this["Endpoint"] = value;
    }
}
