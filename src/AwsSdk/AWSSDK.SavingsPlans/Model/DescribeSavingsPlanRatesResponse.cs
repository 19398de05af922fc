using Amazon.Runtime;

namespace Amazon.SavingsPlans.Model;

/// <summary>Output of DescribeSavingsPlanRates.</summary>
public class DescribeSavingsPlanRatesResponse : AmazonWebServiceResponse
{
    public string NextToken { get; set; }

    public string SavingsPlanId { get; set; }

    public List<SavingsPlanRate> SearchResults { get; set; }
}
