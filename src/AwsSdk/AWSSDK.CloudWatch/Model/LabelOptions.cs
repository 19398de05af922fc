namespace Amazon.CloudWatch.Model;

/// <summary>How time stands in labels.</summary>
public class LabelOptions
{
    public string Timezone { get; set; }
}
