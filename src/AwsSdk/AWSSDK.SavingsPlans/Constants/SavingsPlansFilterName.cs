using Amazon.Runtime;

namespace Amazon.SavingsPlans;

/// <summary>Known values of SavingsPlansFilterName; any other text is kept as it came.</summary>
public class SavingsPlansFilterName : ConstantClass
{
    public static readonly SavingsPlansFilterName Commitment = new("commitment");
    public static readonly SavingsPlansFilterName Ec2InstanceFamily = new("ec2-instance-family");
    public static readonly SavingsPlansFilterName End = new("end");
    public static readonly SavingsPlansFilterName InstanceFamily = new("instance-family");
    public static readonly SavingsPlansFilterName PaymentOption = new("payment-option");
    public static readonly SavingsPlansFilterName Region = new("region");
    public static readonly SavingsPlansFilterName SavingsPlanType = new("savings-plan-type");
    public static readonly SavingsPlansFilterName Start = new("start");
    public static readonly SavingsPlansFilterName Term = new("term");
    public static readonly SavingsPlansFilterName Upfront = new("upfront");

    public SavingsPlansFilterName(string value)
        : base(value)
    {
    }

    public static SavingsPlansFilterName FindValue(string value) => FindValue<SavingsPlansFilterName>(value);

    public static implicit operator SavingsPlansFilterName(string value) => FindValue(value);
}
