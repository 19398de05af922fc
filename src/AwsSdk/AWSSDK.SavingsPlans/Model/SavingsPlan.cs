namespace Amazon.SavingsPlans.Model;

/// <summary>A commitment to spend so much each hour; amounts are decimals as text.</summary>
public class SavingsPlan
{
    public string Commitment { get; set; }

    public CurrencyCode Currency { get; set; }

    public string Description { get; set; }

    public string Ec2InstanceFamily { get; set; }

    public string End { get; set; }

    public string OfferingId { get; set; }

    public SavingsPlanPaymentOption PaymentOption { get; set; }

    public List<string> ProductTypes { get; set; }

    public string RecurringPaymentAmount { get; set; }

    public string Region { get; set; }

    public string ReturnableUntil { get; set; }

    public string SavingsPlanArn { get; set; }

    public string SavingsPlanId { get; set; }

    public SavingsPlanType SavingsPlanType { get; set; }

    public string Start { get; set; }

    public SavingsPlanState State { get; set; }

    public Dictionary<string, string> Tags { get; set; }

    public long? TermDurationInSeconds { get; set; }

    public string UpfrontPaymentAmount { get; set; }
}
