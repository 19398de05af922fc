namespace Amazon.SageMaker.Model;

/// <summary>An endpoint, in brief.</summary>
public class EndpointSummary
{
    public DateTime? CreationTime { get; set; }

    public string EndpointArn { get; set; }

    public string EndpointName { get; set; }

    public EndpointStatus EndpointStatus { get; set; }

    public DateTime? LastModifiedTime { get; set; }
}
