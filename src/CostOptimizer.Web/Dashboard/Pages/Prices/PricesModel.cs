using CostOptimizer.Application.Reading;

namespace CostOptimizer.Web.Dashboard.Pages.Prices;

/// <param name="InUse">Of the newest analysis, ordered by region and type.</param>
/// <param name="Changes">Newest first.</param>
/// <param name="Chosen">Null when no type in a region was asked for.</param>
public sealed record PricesModel(IReadOnlyList<TypeInUse> InUse, IReadOnlyList<PriceChange> Changes, TypePrices? Chosen);
