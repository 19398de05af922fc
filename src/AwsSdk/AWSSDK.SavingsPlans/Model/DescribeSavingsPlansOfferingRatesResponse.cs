using Amazon.Runtime;

namespace Amazon.SavingsPlans.Model;

/// <summary>Output of DescribeSavingsPlansOfferingRates.</summary>
public class DescribeSavingsPlansOfferingRatesResponse : AmazonWebServiceResponse
{
    public string NextToken { get; set; }

    public List<SavingsPlanOfferingRate> SearchResults { get; set; }
}
