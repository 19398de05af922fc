namespace Amazon.SavingsPlans.Model;

/// <summary>The plan that a rate belongs to.</summary>
public class ParentSavingsPlanOffering
{
    public CurrencyCode Currency { get; set; }

    public long? DurationSeconds { get; set; }

    public string OfferingId { get; set; }

    public SavingsPlanPaymentOption PaymentOption { get; set; }

    public string PlanDescription { get; set; }

    public SavingsPlanType PlanType { get; set; }
}
