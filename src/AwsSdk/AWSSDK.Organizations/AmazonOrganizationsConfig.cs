using AwsSdk.Protocols;

namespace Amazon.Organizations;

/// <summary>Settings of <see cref="AmazonOrganizationsClient"/>.</summary>
public class AmazonOrganizationsConfig : ServiceConfig
{
    public AmazonOrganizationsConfig()
        : base(OrganizationsService.Model)
    {
    }
}
