namespace CostOptimizer.Simulator.Prices;

/// <summary>One page of GetProducts.</summary>
/// <param name="Documents">Each a JSON document as a string, as the API hands them out.</param>
/// <param name="Next">Where the next page begins; null on the last one.</param>
internal sealed record PriceListPage(IReadOnlyList<string> Documents, int? Next);
