using Amazon.AutoScaling.Model;
using Amazon.Runtime;
using AwsSdk.Protocols;

namespace Amazon.AutoScaling;

/// <summary>Calls Auto Scaling. Safe for use by many threads; dispose it once done.</summary>
public class AmazonAutoScalingClient : ServiceClient, IAmazonAutoScaling
{
    public AmazonAutoScalingClient()
        : this(new AmazonAutoScalingConfig())
    {
    }

    public AmazonAutoScalingClient(RegionEndpoint region)
        : this(new AmazonAutoScalingConfig { RegionEndpoint = region })
    {
    }

    public AmazonAutoScalingClient(AmazonAutoScalingConfig config)
        : base(config)
    {
    }

    public AmazonAutoScalingClient(AWSCredentials credentials)
        : this(credentials, new AmazonAutoScalingConfig())
    {
    }

    public AmazonAutoScalingClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonAutoScalingConfig { RegionEndpoint = region })
    {
    }

    public AmazonAutoScalingClient(AWSCredentials credentials, AmazonAutoScalingConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <inheritdoc />
    public IAutoScalingPaginatorFactory Paginators => field ??= new AutoScalingPaginatorFactory(this);

    /// <inheritdoc />
    public virtual Task<DescribeAutoScalingGroupsResponse> DescribeAutoScalingGroupsAsync(
        DescribeAutoScalingGroupsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeAutoScalingGroupsResponse>(request, cancellationToken);
}
