namespace CostOptimizer.Simulator.Serving;

/// <summary>A refusal as AWS would answer it; the protocol in use decides its wire form.</summary>
/// <param name="code">Error code, such as <c>InvalidParameterValue</c>.</param>
/// <param name="message">Sentence for the caller.</param>
/// <param name="status">HTTP status.</param>
internal sealed class AwsErrorException(string code, string message, int status = 400) : Exception(message)
{
    public string Code { get; } = code;

    public int Status { get; } = status;
}
