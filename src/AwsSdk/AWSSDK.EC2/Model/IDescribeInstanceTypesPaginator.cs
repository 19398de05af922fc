using Amazon.Runtime;

namespace Amazon.EC2.Model;

/// <summary>The pages of one DescribeInstanceTypes request, or what stands on them.</summary>
public interface IDescribeInstanceTypesPaginator : IPaginator<DescribeInstanceTypesResponse>
{
    IPaginatedEnumerable<DescribeInstanceTypesResponse> Responses { get; }

    IPaginatedEnumerable<InstanceTypeInfo> InstanceTypes { get; }
}
