using CostOptimizer.Application.Audit;

namespace CostOptimizer.Web.Dashboard.Pages.Audit;

/// <param name="Entries">Newest first.</param>
/// <param name="Older">Number to ask for older ones with; null when these are the last.</param>
/// <param name="IsNewest">Whether this is the first page.</param>
public sealed record AuditModel(IReadOnlyList<AuditRecord> Entries, long? Older, bool IsNewest);
