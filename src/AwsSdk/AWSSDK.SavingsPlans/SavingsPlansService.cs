using AwsSdk.Protocols;

namespace Amazon.SavingsPlans;

/// <summary>How Savings Plans is reached and what it speaks.</summary>
internal static class SavingsPlansService
{
    public static readonly ServiceModel Model = new()
    {
        ServiceId = "savingsplans",
        SigningName = "savingsplans",
        ApiVersion = "2019-06-28",
        Protocol = JsonProtocol.Rest(),
        Endpoints = new EndpointRules("savingsplans")
        {
            FipsPrefix = "savingsplans-fips",
            GlobalHosts = { ["aws"] = new("savingsplans.amazonaws.com", "us-east-1") },
            OnlyPartitions = ["aws", "aws-cn"],
        },
        CreateException = error => new AmazonSavingsPlansException(
            error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
    };
}
