using System.Text.Json;
using CostOptimizer.Application.Access;
using CostOptimizer.Application.Json;

namespace CostOptimizer.Application.Audit;

/// <summary>One change that somebody made.</summary>
/// <param name="Id">32 hexadecimal digits, so that a repeated write is recognised.</param>
/// <param name="AtUtc">To the second.</param>
/// <param name="Who">Name of the <see cref="Actor"/>; untrusted text.</param>
/// <param name="What">Subject and verb, for example <c>key.create</c>; up to 64 characters.</param>
/// <param name="Subject">What was changed: an id or a name; untrusted text.</param>
/// <param name="Before">JSON of the subject before; null when there was none.</param>
/// <param name="After">JSON of the subject after; null when there is none.</param>
public sealed record AuditEntry(
    string Id, DateTime AtUtc, string Who, Role? Role, string? Address, string What, string Subject, string? Before, string? After)
{
    /// <param name="before">Written as JSON; must hold no secret. Null when there was none.</param>
    /// <param name="after">Written as JSON; must hold no secret. Null when there is none.</param>
    public static AuditEntry Of(Actor actor, DateTime atUtc, string what, string subject, object? before, object? after) => new(
        Guid.NewGuid().ToString("N"), atUtc, actor.Name, actor.Role, actor.Address, what, subject, Json(before), Json(after));

    private static string? Json(object? value) =>
        value is null ? null : JsonSerializer.Serialize(value, value.GetType(), ResultJson.Compact);
}
