using System.Net;

namespace CostOptimizer.Aws.Calls;

/// <summary>One operation being asked for, and what its last answer showed; travels with the asynchronous flow.</summary>
/// <param name="Service">IAM prefix, for example <c>ec2</c>.</param>
/// <param name="Units">What one attempt is billed by.</param>
internal sealed record AwsCall(string Service, string Operation, string AccountId, string Region, long Units = 1)
{
    private static readonly AsyncLocal<AwsCall?> Flow = new();

    /// <summary>The call that the current flow is making; null outside of one.</summary>
    public static AwsCall? Current
    {
        get => Flow.Value;
        set => Flow.Value = value;
    }

    /// <summary>The IAM action that permits it.</summary>
    public string Action => $"{Service}:{Operation}";

    /// <summary>The server's clock in the last answer.</summary>
    public DateTimeOffset? ServerTime { get; set; }

    public HttpStatusCode? Status { get; set; }

    public string? ContentType { get; set; }

    public string? Host { get; set; }

    public bool AnsweredHtml => ContentType is "text/html" or "application/xhtml+xml";
}
