namespace Amazon.SavingsPlans.Model;

/// <summary>A rate an owned plan has locked in.</summary>
public class SavingsPlanRate
{
    public CurrencyCode Currency { get; set; }

    public string Operation { get; set; }

    public SavingsPlanProductType ProductType { get; set; }

    public List<SavingsPlanRateProperty> Properties { get; set; }

    public string Rate { get; set; }

    public SavingsPlanRateServiceCode ServiceCode { get; set; }

    public SavingsPlanRateUnit Unit { get; set; }

    public string UsageType { get; set; }
}
