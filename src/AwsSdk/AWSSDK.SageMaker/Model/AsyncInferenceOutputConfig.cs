namespace Amazon.SageMaker.Model;

/// <summary>Where results go.</summary>
public class AsyncInferenceOutputConfig
{
    public string S3FailurePath { get; set; }

    public string S3OutputPath { get; set; }
}
