namespace Amazon.SavingsPlans.Model;

/// <summary>A condition on the rates of an owned plan.</summary>
public class SavingsPlanRateFilter
{
    public SavingsPlanRateFilterName Name { get; set; }

    public List<string> Values { get; set; }
}
