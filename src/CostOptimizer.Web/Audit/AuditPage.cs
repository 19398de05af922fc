using CostOptimizer.Application.Audit;

namespace CostOptimizer.Web.Audit;

/// <summary>Some entries, newest first.</summary>
/// <param name="Before">Number to ask for the next page with; null when this is the last one.</param>
internal sealed record AuditPage(IReadOnlyList<AuditDocument> Items, long? Before);
