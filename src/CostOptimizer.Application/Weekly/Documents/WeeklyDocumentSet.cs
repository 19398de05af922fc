namespace CostOptimizer.Application.Weekly.Documents;

/// <param name="Subject">One line for a mail, in the reader's language.</param>
/// <param name="WhyNoPdf">One sentence in the reader's language; null when there is a PDF.</param>
public sealed record WeeklyDocumentSet(string Subject, IReadOnlyList<WeeklyDocument> Documents, string? WhyNoPdf);
