using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace AwsSdk.Protocols;

/// <summary>What sets one service apart: its names, protocol, hosts and exception.</summary>
public sealed record ServiceModel : IServiceMetadata
{
    private static readonly Dictionary<string, string> NoRenamedOperations = [];

    /// <summary>Name that settings such as <c>AWS_ENDPOINT_URL_&lt;SERVICE&gt;</c> are derived from.</summary>
    public required string ServiceId { get; init; }

    /// <summary>Service part of the credential scope; not always the host's prefix.</summary>
    public required string SigningName { get; init; }

    public required string ApiVersion { get; init; }

    public required ServiceProtocol Protocol { get; init; }

    public required EndpointRules Endpoints { get; init; }

    /// <summary>Makes the service's own exception of an error answer.</summary>
    public required Func<ErrorResponse, AmazonServiceException> CreateException { get; init; }

    IDictionary<string, string> IServiceMetadata.OperationNameMapping => NoRenamedOperations;
}
