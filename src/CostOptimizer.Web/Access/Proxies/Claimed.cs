using CostOptimizer.Application.Access;

namespace CostOptimizer.Web.Access.Proxies;

/// <summary>What a proxy says about a person.</summary>
/// <param name="Id">Distinguishes people.</param>
/// <param name="Name">For people to read.</param>
internal sealed record Claimed(string Id, string Name, IReadOnlyList<(string Claim, string Value)> Claims)
{
    private const int LongestName = 200;

    /// <returns>The highest role that fits; null when none does.</returns>
    public Role? RoleBy(IEnumerable<RoleClaim> map) => map
        .Where(role => Claims.Contains((role.Claim, role.Value)))
        .Max(role => (Role?)role.Role);

    /// <returns>False for what no proxy would call a person.</returns>
    public static bool IsName(string? text) => !string.IsNullOrWhiteSpace(text) && text.Length <= LongestName && !text.Any(char.IsControl);
}
