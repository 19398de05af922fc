using AwsSdk.Protocols;

namespace Amazon.SageMaker;

/// <summary>Settings of <see cref="AmazonSageMakerClient"/>.</summary>
public class AmazonSageMakerConfig : ServiceConfig
{
    public AmazonSageMakerConfig()
        : base(SageMakerService.Model)
    {
    }
}
