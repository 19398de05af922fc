using AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>A reservation of so many instances for one or three years.</summary>
public class ReservedInstances
{
    /// <summary>Only of zonal ones.</summary>
    public string AvailabilityZone { get; set; }

    public string AvailabilityZoneId { get; set; }

    public CurrencyCodeValues CurrencyCode { get; set; }

    /// <summary>Seconds.</summary>
    public long? Duration { get; set; }

    public DateTime? End { get; set; }

    /// <summary>Upfront fee of one instance.</summary>
    public float? FixedPrice { get; set; }

    public int? InstanceCount { get; set; }

    public Tenancy InstanceTenancy { get; set; }

    public InstanceType InstanceType { get; set; }

    public OfferingClassType OfferingClass { get; set; }

    public OfferingTypeValues OfferingType { get; set; }

    public RIProductDescription ProductDescription { get; set; }

    /// <summary>Where the hourly price is; the usage price is zero.</summary>
    public List<RecurringCharge> RecurringCharges { get; set; }

    public string ReservedInstancesId { get; set; }

    public Scope Scope { get; set; }

    public DateTime? Start { get; set; }

    public ReservedInstanceState State { get; set; }

    [WireName("tagSet")]
    public List<Tag> Tags { get; set; }

    public float? UsagePrice { get; set; }
}
