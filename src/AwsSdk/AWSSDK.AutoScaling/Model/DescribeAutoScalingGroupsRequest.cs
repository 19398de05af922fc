namespace Amazon.AutoScaling.Model;

/// <summary>Input of DescribeAutoScalingGroups.</summary>
public class DescribeAutoScalingGroupsRequest : AmazonAutoScalingRequest
{
    public List<string> AutoScalingGroupNames { get; set; }

    public List<Filter> Filters { get; set; }

    /// <summary>1 to 100; 50 by default.</summary>
    public int? MaxRecords { get; set; }

    public string NextToken { get; set; }
}
