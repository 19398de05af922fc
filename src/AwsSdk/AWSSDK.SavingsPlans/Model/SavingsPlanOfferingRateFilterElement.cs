namespace Amazon.SavingsPlans.Model;

/// <summary>A condition on the rates on offer.</summary>
public class SavingsPlanOfferingRateFilterElement
{
    public SavingsPlanRateFilterAttribute Name { get; set; }

    public List<string> Values { get; set; }
}
