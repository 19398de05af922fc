using CostOptimizer.Application.Access;

namespace CostOptimizer.Application.Audit;

/// <summary>Who does something.</summary>
/// <param name="Name">A person, a key or a schedule; untrusted text.</param>
/// <param name="Role">Null for whoever needs none, such as the command line beside the database.</param>
/// <param name="Address">IP address it came from; null for the same machine's command line.</param>
public sealed record Actor(string Name, Role? Role, string? Address)
{
    /// <summary>Whoever may read and write the database needs no role.</summary>
    public static Actor OfCommandLine(string userName) => new($"{userName} (command line)", null, null);
}
