using Amazon.Runtime;

namespace Amazon.SavingsPlans;

/// <summary>Known values of SavingsPlanState; any other text is kept as it came.</summary>
public class SavingsPlanState : ConstantClass
{
    public static readonly SavingsPlanState Active = new("active");
    public static readonly SavingsPlanState PaymentFailed = new("payment-failed");
    public static readonly SavingsPlanState PaymentPending = new("payment-pending");
    public static readonly SavingsPlanState PendingReturn = new("pending-return");
    public static readonly SavingsPlanState Queued = new("queued");
    public static readonly SavingsPlanState QueuedDeleted = new("queued-deleted");
    public static readonly SavingsPlanState Retired = new("retired");
    public static readonly SavingsPlanState Returned = new("returned");

    public SavingsPlanState(string value)
        : base(value)
    {
    }

    public static SavingsPlanState FindValue(string value) => FindValue<SavingsPlanState>(value);

    public static implicit operator SavingsPlanState(string value) => FindValue(value);
}
