using AwsSdk.Protocols;

namespace Amazon.EC2;

/// <summary>How EC2 is reached and what it speaks.</summary>
internal static class EC2Service
{
    public static readonly ServiceModel Model = new()
    {
        ServiceId = "EC2",
        SigningName = "ec2",
        ApiVersion = "2016-11-15",
        Protocol = new QueryProtocol(QueryDialect.Ec2),
        Endpoints = new EndpointRules("ec2") { FipsPrefix = "ec2-fips", GovCloudFipsIsDefault = true },
        CreateException = error => new AmazonEC2Exception(
            error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
    };
}
