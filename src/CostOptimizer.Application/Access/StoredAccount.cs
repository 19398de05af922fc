namespace CostOptimizer.Application.Access;

/// <summary>An account with what is kept of its password.</summary>
/// <param name="Stamp">32 hexadecimal digits that change with the password: a session begun under another one has ended.</param>
public sealed record StoredAccount(LocalAccount Account, string PasswordHash, string Stamp)
{
    public override string ToString() => $"account {Account.Name}";
}
