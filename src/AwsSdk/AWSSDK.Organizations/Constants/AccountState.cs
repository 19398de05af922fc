using Amazon.Runtime;

namespace Amazon.Organizations;

/// <summary>Known values of AccountState; any other text is kept as it came.</summary>
public class AccountState : ConstantClass
{
    public static readonly AccountState ACTIVE = new("ACTIVE");
    public static readonly AccountState CLOSED = new("CLOSED");
    public static readonly AccountState PENDING_ACTIVATION = new("PENDING_ACTIVATION");
    public static readonly AccountState PENDING_CLOSURE = new("PENDING_CLOSURE");
    public static readonly AccountState SUSPENDED = new("SUSPENDED");

    public AccountState(string value)
        : base(value)
    {
    }

    public static AccountState FindValue(string value) => FindValue<AccountState>(value);

    public static implicit operator AccountState(string value) => FindValue(value);
}
