using AwsSdk.Protocols;

namespace Amazon.Pricing;

/// <summary>How the price list is reached and what it speaks.</summary>
internal static class PricingService
{
    public static readonly ServiceModel Model = new()
    {
        ServiceId = "Pricing",
        SigningName = "pricing",
        ApiVersion = "2017-10-15",
        Protocol = JsonProtocol.Rpc("1.1", "AWSPriceListService"),
        Endpoints = new EndpointRules("api.pricing")
        {
            FipsPrefix = "api.pricing-fips",
            OnlyRegions = ["us-east-1", "eu-central-1", "ap-south-1", "cn-northwest-1"],
        },
        CreateException = error => new AmazonPricingException(
            error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
    };
}
