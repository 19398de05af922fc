namespace Amazon.SavingsPlans.Model;

/// <summary>What a new plan would charge for one usage type.</summary>
public class SavingsPlanOfferingRate
{
    public string Operation { get; set; }

    public SavingsPlanProductType ProductType { get; set; }

    public List<SavingsPlanOfferingRateProperty> Properties { get; set; }

    public string Rate { get; set; }

    public ParentSavingsPlanOffering SavingsPlanOffering { get; set; }

    public SavingsPlanRateServiceCode ServiceCode { get; set; }

    public SavingsPlanRateUnit Unit { get; set; }

    public string UsageType { get; set; }
}
