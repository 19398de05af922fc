namespace CostOptimizer.Application.Audit;

/// <summary>An entry as the log keeps it.</summary>
/// <param name="Number">Grows with every entry; numbers may be left out.</param>
public sealed record AuditRecord(long Number, AuditEntry Entry);
