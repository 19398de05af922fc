namespace Amazon.AutoScaling.Model;

/// <summary>A condition on groups.</summary>
public class Filter
{
    public string Name { get; set; }

    public List<string> Values { get; set; }
}
