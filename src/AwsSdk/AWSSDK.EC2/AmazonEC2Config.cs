using AwsSdk.Protocols;

namespace Amazon.EC2;

/// <summary>Settings of <see cref="AmazonEC2Client"/>.</summary>
public class AmazonEC2Config : ServiceConfig
{
    public AmazonEC2Config()
        : base(EC2Service.Model)
    {
    }
}
