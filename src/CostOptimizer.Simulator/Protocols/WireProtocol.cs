using CostOptimizer.Simulator.Serving;

namespace CostOptimizer.Simulator.Protocols;

/// <summary>How one service reads operations and writes answers.</summary>
internal abstract class WireProtocol(ErrorCodes codes)
{
    public ErrorCodes Codes { get; } = codes;

    /// <summary>The operation a request names; null when it names none.</summary>
    public abstract string? OperationOf(AwsRequest request);

    /// <summary>The request's input.</summary>
    /// <exception cref="AwsErrorException">The body cannot be read in this protocol.</exception>
    public abstract AwsInput InputOf(AwsRequest request);

    public abstract WireAnswer Write(AwsReply reply, string operation, string requestId);

    public abstract WireAnswer WriteError(AwsErrorException error, string requestId);
}
