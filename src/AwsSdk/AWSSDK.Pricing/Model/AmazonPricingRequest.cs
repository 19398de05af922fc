using Amazon.Runtime;

namespace Amazon.Pricing.Model;

/// <summary>Base of the requests to the price list.</summary>
public class AmazonPricingRequest : AmazonWebServiceRequest;
