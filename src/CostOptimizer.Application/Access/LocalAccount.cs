namespace CostOptimizer.Application.Access;

/// <summary>A person who signs in with a password of this program's own.</summary>
/// <param name="Name">1 to 64 lower-case letters, digits and <c>. _ @ -</c>.</param>
/// <param name="CreatedBy">Who made it; untrusted text.</param>
/// <param name="FailedSignIns">In a row, up to now.</param>
public sealed record LocalAccount(
    string Name,
    Role Role,
    DateTime CreatedAtUtc,
    string CreatedBy,
    DateTime? DisabledAtUtc,
    int FailedSignIns,
    DateTime? LastFailedAtUtc,
    DateTime? LastSignInAtUtc)
{
    private const int FreeFailures = 5;
    private const int LongestDoubling = 5;
    private static readonly TimeSpan FirstLock = TimeSpan.FromSeconds(30);

    /// <summary>
    /// First instant at which a password is looked at again: 30 seconds after the fifth failure in a row, doubling to
    /// 16 minutes. Whoever guesses gets 90 tries a day; whoever is locked out by a stranger waits minutes.
    /// </summary>
    public DateTime? LockedUntilUtc => FailedSignIns >= FreeFailures
        ? LastFailedAtUtc + (FirstLock * (1 << Math.Min(FailedSignIns - FreeFailures, LongestDoubling)))
        : null;
}
