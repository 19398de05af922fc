namespace Amazon.SavingsPlans.Model;

/// <summary>What a rate applies to.</summary>
public class SavingsPlanOfferingRateProperty
{
    public string Name { get; set; }

    public string Value { get; set; }
}
