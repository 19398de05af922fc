namespace Amazon.SavingsPlans.Model;

/// <summary>Input of DescribeSavingsPlansOfferingRates.</summary>
public class DescribeSavingsPlansOfferingRatesRequest : AmazonSavingsPlansRequest
{
    public List<SavingsPlanOfferingRateFilterElement> Filters { get; set; }

    public int? MaxResults { get; set; }

    public string NextToken { get; set; }

    public List<string> Operations { get; set; }

    public List<string> Products { get; set; }

    public List<string> SavingsPlanOfferingIds { get; set; }

    public List<string> SavingsPlanPaymentOptions { get; set; }

    public List<string> SavingsPlanTypes { get; set; }

    public List<string> ServiceCodes { get; set; }

    public List<string> UsageTypes { get; set; }
}
