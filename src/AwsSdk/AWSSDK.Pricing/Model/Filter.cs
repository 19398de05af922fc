namespace Amazon.Pricing.Model;

/// <summary>A condition on one attribute.</summary>
public class Filter
{
    public string Field { get; set; }

    public FilterType Type { get; set; }

    public string Value { get; set; }
}
