using CostOptimizer.Application.Access;
using CostOptimizer.Web.Dashboard.Settings;
using CostOptimizer.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Dashboard.Pages.Settings;

/// <summary>What the process runs with. For operators: addresses and account ids are nobody else's business.</summary>
internal sealed class SettingsPage : DashboardPage
{
    public override string Path => "/settings";

    public override Role Role => Role.Operator;

    public override string Name(Locale locale) => new SettingsTexts(locale).Title;

    public override void Map(IEndpointRouteBuilder pages) => pages.MapGet(Path, Show);

    private static IResult Show(HttpContext context, [FromServices] EffectiveSettings settings) =>
        PageRendering.Page<SettingsView, EffectiveSettings>(context, settings);
}
