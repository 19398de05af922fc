using AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>A condition on a listing: a value matches any of its values, conditions are ANDed.</summary>
public class Filter
{
    public Filter()
    {
    }

    public Filter(string name, List<string> values)
    {
        Name = name;
        Values = values;
    }

    public string Name { get; set; }

    [WireName("Value")]
    public List<string> Values { get; set; }
}
