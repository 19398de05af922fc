namespace CostOptimizer.Application.Analysis;

/// <summary>A source could not answer. The message is one sentence for the reader that names the fix.</summary>
public sealed class SourceException(FailureKind kind, string service, string operation, string message, Exception? inner = null)
    : Exception(message, inner)
{
    public FailureKind Kind { get; } = kind;

    /// <summary>For example <c>ec2</c>.</summary>
    public string Service { get; } = service;

    /// <summary>For example <c>DescribeInstances</c>; with <see cref="Service"/> it names the IAM action.</summary>
    public string Operation { get; } = operation;
}
