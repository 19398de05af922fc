using Amazon.Organizations.Model;
using Amazon.Runtime;
using AwsSdk.Protocols;

namespace Amazon.Organizations;

/// <summary>Calls Organizations. Safe for use by many threads; dispose it once done.</summary>
public class AmazonOrganizationsClient : ServiceClient, IAmazonOrganizations
{
    public AmazonOrganizationsClient()
        : this(new AmazonOrganizationsConfig())
    {
    }

    public AmazonOrganizationsClient(RegionEndpoint region)
        : this(new AmazonOrganizationsConfig { RegionEndpoint = region })
    {
    }

    public AmazonOrganizationsClient(AmazonOrganizationsConfig config)
        : base(config)
    {
    }

    public AmazonOrganizationsClient(AWSCredentials credentials)
        : this(credentials, new AmazonOrganizationsConfig())
    {
    }

    public AmazonOrganizationsClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonOrganizationsConfig { RegionEndpoint = region })
    {
    }

    public AmazonOrganizationsClient(AWSCredentials credentials, AmazonOrganizationsConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <inheritdoc />
    public IOrganizationsPaginatorFactory Paginators => field ??= new OrganizationsPaginatorFactory(this);

    /// <inheritdoc />
    public virtual Task<ListAccountsResponse> ListAccountsAsync(
        ListAccountsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListAccountsResponse>(request, cancellationToken);
}
