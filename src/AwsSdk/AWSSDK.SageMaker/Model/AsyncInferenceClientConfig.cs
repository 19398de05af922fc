namespace Amazon.SageMaker.Model;

/// <summary>How many queued requests an instance takes at once.</summary>
public class AsyncInferenceClientConfig
{
    public int? MaxConcurrentInvocationsPerInstance { get; set; }
}
