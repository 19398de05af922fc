namespace CostOptimizer.Web.Access;

/// <summary>A proxy that signs people in and says in plain headers who they are.</summary>
public sealed class IdentityHeaderOptions
{
    /// <summary>Header with the person's name, for example <c>X-Forwarded-User</c>; none by default.</summary>
    public string? User { get; set; }

    /// <summary>Header with the person's groups, separated by commas; none by default.</summary>
    public string? Groups { get; set; }

    internal IEnumerable<string> Names => new[] { User, Groups }.OfType<string>().Where(name => name.Length > 0);
}
