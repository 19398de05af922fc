namespace Amazon.CloudWatch.Model;

/// <summary>One name and value of a metric.</summary>
public class Dimension
{
    public string Name { get; set; }

    public string Value { get; set; }
}
