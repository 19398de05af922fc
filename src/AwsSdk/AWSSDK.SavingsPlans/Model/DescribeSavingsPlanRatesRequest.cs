namespace Amazon.SavingsPlans.Model;

/// <summary>Input of DescribeSavingsPlanRates.</summary>
public class DescribeSavingsPlanRatesRequest : AmazonSavingsPlansRequest
{
    public List<SavingsPlanRateFilter> Filters { get; set; }

    public int? MaxResults { get; set; }

    public string NextToken { get; set; }

    public string SavingsPlanId { get; set; }
}
