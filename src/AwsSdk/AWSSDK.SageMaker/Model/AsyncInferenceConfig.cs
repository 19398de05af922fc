namespace Amazon.SageMaker.Model;

/// <summary>An endpoint that takes its requests from a queue; it publishes no Invocations metric.</summary>
public class AsyncInferenceConfig
{
    public AsyncInferenceClientConfig ClientConfig { get; set; }

    public AsyncInferenceOutputConfig OutputConfig { get; set; }
}
