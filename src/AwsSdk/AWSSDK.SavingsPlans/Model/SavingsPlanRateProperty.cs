namespace Amazon.SavingsPlans.Model;

/// <summary>What a rate applies to.</summary>
public class SavingsPlanRateProperty
{
    public SavingsPlanRatePropertyKey Name { get; set; }

    public string Value { get; set; }
}
