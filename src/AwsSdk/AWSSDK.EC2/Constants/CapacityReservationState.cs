using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>Known values of CapacityReservationState; any other text is kept as it came.</summary>
public class CapacityReservationState : ConstantClass
{
    public static readonly CapacityReservationState Active = new("active");
    public static readonly CapacityReservationState Expired = new("expired");
    public static readonly CapacityReservationState Cancelled = new("cancelled");
    public static readonly CapacityReservationState Pending = new("pending");
    public static readonly CapacityReservationState Failed = new("failed");
    public static readonly CapacityReservationState Scheduled = new("scheduled");
    public static readonly CapacityReservationState PaymentPending = new("payment-pending");
    public static readonly CapacityReservationState PaymentFailed = new("payment-failed");

    public CapacityReservationState(string value)
        : base(value)
    {
    }

    public static CapacityReservationState FindValue(string value) => FindValue<CapacityReservationState>(value);

    public static implicit operator CapacityReservationState(string value) => FindValue(value);
}
