using Amazon.Runtime;

namespace Amazon.EC2.Model;

/// <summary>The pages of one DescribeSpotPriceHistory request, or what stands on them.</summary>
public interface IDescribeSpotPriceHistoryPaginator : IPaginator<DescribeSpotPriceHistoryResponse>
{
    IPaginatedEnumerable<DescribeSpotPriceHistoryResponse> Responses { get; }

    IPaginatedEnumerable<SpotPrice> SpotPriceHistory { get; }
}
