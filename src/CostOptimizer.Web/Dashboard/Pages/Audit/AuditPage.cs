using System.Globalization;
using CostOptimizer.Application.Access;
using CostOptimizer.Application.Audit;
using CostOptimizer.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Dashboard.Pages.Audit;

/// <summary>Who changed what and when, for admins.</summary>
internal sealed class AuditPage : DashboardPage
{
    public const string Root = "/audit";

    private const int EntriesOfPage = 100;

    public override string Path => Root;

    public override Role Role => Role.Admin;

    public override string Name(Locale locale) => new AuditTexts(locale).Title;

    public override void Map(IEndpointRouteBuilder pages) => pages.MapGet(Path, ShowAsync);

    private static async Task<IResult> ShowAsync(HttpContext context, [FromServices] IAuditLog log, CancellationToken cancellationToken)
    {
        long? before = long.TryParse(context.Request.Query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

        // One more than is shown tells whether there is another page.
        var records = await log.ReadAsync(EntriesOfPage + 1, before, cancellationToken);
        AuditRecord[] page = [.. records.Take(EntriesOfPage)];
        return PageRendering.Page<AuditView, AuditModel>(
            context, new AuditModel(page, records.Count > EntriesOfPage ? page[^1].Number : null, before is null));
    }
}
