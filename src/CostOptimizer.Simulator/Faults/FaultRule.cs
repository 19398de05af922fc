namespace CostOptimizer.Simulator.Faults;

/// <summary>One fault and the calls it strikes; a null matches everything.</summary>
public sealed record FaultRule
{
    public required FaultKind Kind { get; init; }

    /// <summary>IAM prefix of the service, such as <c>ec2</c> or <c>cloudwatch</c>.</summary>
    public string? Service { get; init; }

    /// <summary>Such as <c>DescribeInstances</c>.</summary>
    public string? Operation { get; init; }

    /// <summary>12 digits.</summary>
    public string? Account { get; init; }

    public string? Region { get; init; }

    /// <summary>Share of matching calls that are struck; above 0 to 1, 1 by default.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>How many calls are struck at most; null for no end.</summary>
    public int? Count { get; init; }

    /// <summary>HTTP status of <see cref="FaultKind.ServerError"/>; 500 by default.</summary>
    public int Status { get; init; } = 500;

    /// <summary>Delay of <see cref="FaultKind.Slow"/>; one second by default.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Offset of <see cref="FaultKind.ClockOffset"/>; positive is ahead.</summary>
    public TimeSpan Offset { get; init; }

    /// <summary>Metric name of <see cref="FaultKind.MissingMetrics"/>; null for all.</summary>
    public string? Metric { get; init; }

    internal bool Matches(string service, string operation, string? account, string region) =>
        (Service is null || Service == service)
        && (Operation is null || Operation == operation)
        && (Account is null || Account == account)
        && (Region is null || Region == region);
}
