using System.Text.Json;
using CostOptimizer.Application.Access;

namespace CostOptimizer.Application.Audit;

/// <summary>An entry of the audit log as JSON shows it: what was before and after as documents, not as text.</summary>
public sealed record AuditDocument(
    long Number, DateTime AtUtc, string Who, Role? Role, string? Address, string What, string Subject, JsonElement? Before, JsonElement? After)
{
    public static AuditDocument Of(AuditRecord record) => new(
        record.Number,
        record.Entry.AtUtc,
        record.Entry.Who,
        record.Entry.Role,
        record.Entry.Address,
        record.Entry.What,
        record.Entry.Subject,
        Parse(record.Entry.Before),
        Parse(record.Entry.After));

    private static JsonElement? Parse(string? json) => json is null ? null : JsonElement.Parse(json);
}
