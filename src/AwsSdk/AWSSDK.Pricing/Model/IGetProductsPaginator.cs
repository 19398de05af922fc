using Amazon.Runtime;

namespace Amazon.Pricing.Model;

/// <summary>The pages of one GetProducts request, or what stands on them.</summary>
public interface IGetProductsPaginator : IPaginator<GetProductsResponse>
{
    IPaginatedEnumerable<GetProductsResponse> Responses { get; }

    IPaginatedEnumerable<string> PriceList { get; }
}
