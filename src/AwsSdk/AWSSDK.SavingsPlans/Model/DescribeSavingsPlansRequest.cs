namespace Amazon.SavingsPlans.Model;

/// <summary>Input of DescribeSavingsPlans.</summary>
public class DescribeSavingsPlansRequest : AmazonSavingsPlansRequest
{
    public List<SavingsPlanFilter> Filters { get; set; }

    /// <summary>1 to 1000.</summary>
    public int? MaxResults { get; set; }

    public string NextToken { get; set; }

    public List<string> SavingsPlanArns { get; set; }

    public List<string> SavingsPlanIds { get; set; }

    public List<string> States { get; set; }
}
