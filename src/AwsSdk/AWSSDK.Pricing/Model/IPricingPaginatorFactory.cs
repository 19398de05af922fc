namespace Amazon.Pricing.Model;

/// <summary>Listings of the price list, page after page.</summary>
public interface IPricingPaginatorFactory
{
    /// <summary>Lists price list documents.</summary>
    IGetProductsPaginator GetProducts(GetProductsRequest request);
}
