namespace Amazon.EC2.Model;

/// <summary>What one instance costs each hour.</summary>
public class RecurringCharge
{
    public double? Amount { get; set; }

    public RecurringChargeFrequency Frequency { get; set; }
}
