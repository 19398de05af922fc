using AwsSdk.Protocols;

namespace Amazon.SageMaker;

/// <summary>How SageMaker is reached and what it speaks.</summary>
internal static class SageMakerService
{
    public static readonly ServiceModel Model = new()
    {
        ServiceId = "SageMaker",
        SigningName = "sagemaker",
        ApiVersion = "2017-07-24",
        Protocol = JsonProtocol.Rpc("1.1", "SageMaker"),
        Endpoints = new EndpointRules("api.sagemaker") { FipsPrefix = "api-fips.sagemaker" },
        CreateException = error => new AmazonSageMakerException(
            error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
    };
}
