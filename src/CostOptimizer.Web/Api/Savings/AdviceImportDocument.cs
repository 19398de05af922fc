namespace CostOptimizer.Web.Api.Savings;

/// <param name="Count">Resources with advice.</param>
/// <param name="Passed">Rows passed over because the tool recommends nothing for them.</param>
/// <param name="IsNew">False when the same content was imported before.</param>
public sealed record AdviceImportDocument(string Id, string Name, int Count, int Passed, bool IsNew);
