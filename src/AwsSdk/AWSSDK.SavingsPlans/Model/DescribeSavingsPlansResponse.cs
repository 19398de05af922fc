using Amazon.Runtime;

namespace Amazon.SavingsPlans.Model;

/// <summary>Output of DescribeSavingsPlans.</summary>
public class DescribeSavingsPlansResponse : AmazonWebServiceResponse
{
    public string NextToken { get; set; }

    public List<SavingsPlan> SavingsPlans { get; set; }
}
