namespace CostOptimizer.Application.Weekly.Documents;

/// <summary>One document of a weekly report.</summary>
/// <param name="FileName">For example <c>weekly-2026-W46.xlsx</c>: letters, digits, hyphens and dots.</param>
public sealed record WeeklyDocument(WeeklyFormat Format, string FileName, string MediaType);
