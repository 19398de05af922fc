using Amazon.Runtime;

namespace Amazon.Pricing.Model;

/// <summary>Output of GetProducts.</summary>
public class GetProductsResponse : AmazonWebServiceResponse
{
    public string FormatVersion { get; set; }

    public string NextToken { get; set; }

    /// <summary>Each a JSON document.</summary>
    public List<string> PriceList { get; set; }
}
