using Amazon.Runtime;

namespace Amazon.Organizations;

/// <summary>Known values of AccountJoinedMethod; any other text is kept as it came.</summary>
public class AccountJoinedMethod : ConstantClass
{
    public static readonly AccountJoinedMethod CREATED = new("CREATED");
    public static readonly AccountJoinedMethod INVITED = new("INVITED");

    public AccountJoinedMethod(string value)
        : base(value)
    {
    }

    public static AccountJoinedMethod FindValue(string value) => FindValue<AccountJoinedMethod>(value);

    public static implicit operator AccountJoinedMethod(string value) => FindValue(value);
}
