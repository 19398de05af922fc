using CostOptimizer.Application.Access;

namespace CostOptimizer.Web.Access;

/// <summary>Gives a role to those of whom the proxy claims something.</summary>
public sealed class RoleClaim
{
    /// <summary>Name of a claim, for example <c>groups</c> or <c>email</c>; <c>user</c> and <c>groups</c> for a proxy's plain headers.</summary>
    public string Claim { get; set; } = "";

    /// <summary>Compared whole and to the letter.</summary>
    public string Value { get; set; } = "";

    /// <summary>Viewer unless set.</summary>
    public Role Role { get; set; }
}
