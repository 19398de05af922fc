using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace AwsSdk.Protocols;

/// <summary>The pipeline's view of a protocol's writer.</summary>
internal sealed class RequestMarshaller(ServiceModel service) : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var output = new DefaultRequest(input, service.ServiceId) { HttpMethod = "POST", ResourcePath = "/" };
        service.Protocol.Write(Operation.NameOf(input.GetType()), input, service.ApiVersion, output);
        return output;
    }
}
