namespace Amazon.CloudWatch.Model;

/// <summary>A dimension that a metric has to have, with any value when none is given.</summary>
public class DimensionFilter
{
    public string Name { get; set; }

    public string Value { get; set; }
}
