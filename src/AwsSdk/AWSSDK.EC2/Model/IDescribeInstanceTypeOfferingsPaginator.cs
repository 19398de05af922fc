using Amazon.Runtime;

namespace Amazon.EC2.Model;

/// <summary>The pages of one DescribeInstanceTypeOfferings request, or what stands on them.</summary>
public interface IDescribeInstanceTypeOfferingsPaginator : IPaginator<DescribeInstanceTypeOfferingsResponse>
{
    IPaginatedEnumerable<DescribeInstanceTypeOfferingsResponse> Responses { get; }

    IPaginatedEnumerable<InstanceTypeOffering> InstanceTypeOfferings { get; }
}
