using Amazon.Runtime;

namespace Amazon.SavingsPlans.Model;

/// <summary>Base of the requests to Savings Plans.</summary>
public class AmazonSavingsPlansRequest : AmazonWebServiceRequest;
