using CostOptimizer.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Dashboard.Pages.Prices;

/// <summary>What things cost, and since when.</summary>
internal sealed class PricesPage : DashboardPage
{
    public const string Root = "/prices";

    public const string RegionField = "region";

    public const string TypeField = "type";

    private const int LongestText = 100;

    public override string Path => Root;

    public static string PathOf(string region, string typeName) =>
        $"{Root}?{RegionField}={Uri.EscapeDataString(region)}&{TypeField}={Uri.EscapeDataString(typeName)}";

    public override string Name(Locale locale) => new PricesTexts(locale).Title;

    public override void Map(IEndpointRouteBuilder pages) => pages.MapGet(Path, ShowAsync);

    private static async Task<IResult> ShowAsync(HttpContext context, [FromServices] PricesQuery query, CancellationToken cancellationToken) =>
        PageRendering.Page<PricesView, PricesModel>(
            context, await query.RunAsync(Given(context, RegionField), Given(context, TypeField), cancellationToken));

    private static string? Given(HttpContext context, string name) =>
        context.Request.Query[name] is [{ Length: > 0 and <= LongestText } value] && !value.Any(char.IsControl) ? value.Trim() : null;
}
