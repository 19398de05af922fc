namespace CostOptimizer.Application.Access;

/// <summary>A key that a program shows to be let in; the secret itself is not kept.</summary>
/// <param name="Id">12 hexadecimal digits, the key's public part.</param>
/// <param name="Name">What it is for, 1 to 100 characters.</param>
/// <param name="CreatedBy">Who made it; untrusted text.</param>
/// <param name="ExpiresAtUtc">First instant at which it no longer counts; null for never.</param>
/// <param name="LastUsedAtUtc">To within a minute; null for never.</param>
public sealed record ApiKey(
    string Id,
    string Name,
    Role Role,
    DateTime CreatedAtUtc,
    string CreatedBy,
    DateTime? ExpiresAtUtc,
    DateTime? RevokedAtUtc,
    DateTime? LastUsedAtUtc)
{
    public ApiKeyState StateAt(DateTime nowUtc) =>
        RevokedAtUtc is not null ? ApiKeyState.Revoked
        : ExpiresAtUtc <= nowUtc ? ApiKeyState.Expired
        : ApiKeyState.Valid;
}
