namespace Amazon.Pricing.Model;

internal sealed class PricingPaginatorFactory(IAmazonPricing client) : IPricingPaginatorFactory
{
    public IGetProductsPaginator GetProducts(GetProductsRequest request) =>
        new GetProductsPaginator(client, request);
}
