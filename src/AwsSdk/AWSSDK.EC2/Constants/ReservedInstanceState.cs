using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>Known values of ReservedInstanceState; any other text is kept as it came.</summary>
public class ReservedInstanceState : ConstantClass
{
    public static readonly ReservedInstanceState Active = new("active");
    public static readonly ReservedInstanceState PaymentFailed = new("payment-failed");
    public static readonly ReservedInstanceState PaymentPending = new("payment-pending");
    public static readonly ReservedInstanceState Queued = new("queued");
    public static readonly ReservedInstanceState QueuedDeleted = new("queued-deleted");
    public static readonly ReservedInstanceState Retired = new("retired");

    public ReservedInstanceState(string value)
        : base(value)
    {
    }

    public static ReservedInstanceState FindValue(string value) => FindValue<ReservedInstanceState>(value);

    public static implicit operator ReservedInstanceState(string value) => FindValue(value);
}
