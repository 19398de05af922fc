namespace Amazon.CloudWatch.Model;

/// <summary>A remark about the data.</summary>
public class MessageData
{
    public string Code { get; set; }

    public string Value { get; set; }
}
