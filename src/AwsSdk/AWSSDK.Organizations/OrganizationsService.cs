using AwsSdk.Protocols;

namespace Amazon.Organizations;

/// <summary>How Organizations is reached and what it speaks.</summary>
internal static class OrganizationsService
{
    public static readonly ServiceModel Model = new()
    {
        ServiceId = "Organizations",
        SigningName = "organizations",
        ApiVersion = "2016-11-28",
        Protocol = JsonProtocol.Rpc("1.1", "AWSOrganizationsV20161128"),
        Endpoints = new EndpointRules("organizations")
        {
            FipsPrefix = "organizations-fips",
            GlobalHosts =
            {
                ["aws"] = new("organizations.us-east-1.amazonaws.com", "us-east-1"),
                ["aws-cn"] = new("organizations.cn-northwest-1.amazonaws.com.cn", "cn-northwest-1"),
                ["aws-us-gov"] = new("organizations.us-gov-west-1.amazonaws.com", "us-gov-west-1"),
            },
        },
        CreateException = error => new AmazonOrganizationsException(
            error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
    };
}
