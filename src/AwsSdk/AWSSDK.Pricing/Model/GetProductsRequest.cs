namespace Amazon.Pricing.Model;

/// <summary>Input of GetProducts.</summary>
public class GetProductsRequest : AmazonPricingRequest
{
    /// <summary>At most 50, all ANDed.</summary>
    public List<Filter> Filters { get; set; }

    public string FormatVersion { get; set; }

    /// <summary>1 to 100.</summary>
    public int? MaxResults { get; set; }

    public string NextToken { get; set; }

    public string ServiceCode { get; set; }
}
