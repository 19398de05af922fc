using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Web.Api.Estate;
using CostOptimizer.Web.Api.Http;
using CostOptimizer.Web.Api.Paging;
using CostOptimizer.Web.Api.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Api.Commitments;

/// <summary>Reserved instances and Savings Plans that an analysis found.</summary>
internal static class CommitmentEndpoints
{
    private static readonly QueryParameter Kind = QueryParameter.Choice<CommitmentKind>("kind", "Only commitments of this kind; all when left out.");

    public static void MapCommitments(this IEndpointRouteBuilder routes) => routes.MapGet("/commitments", ListAsync)
        .WithTags("Commitments")
        .WithName("ListCommitments")
        .WithSummary("Reserved instances and Savings Plans owned at the time of an analysis")
        .WithQuery(Common.Run, Common.Account, Common.Region, Kind, Common.Limit, Common.Cursor)
        .Answers<RunPageDocument<CommitmentLine>>();

    private static async Task<IResult> ListAsync(HttpContext context, [FromServices] EstateView estate, CancellationToken cancellationToken)
    {
        var query = ApiQuery.Of(context);
        var (account, region, kind) = (query.Account(Common.Account), query.Region(Common.Region), query.Choice<CommitmentKind>(Kind));
        var (limit, cursor, wantedRun) = (query.Limit(), query.Cursor(), query.Text(Common.Run));
        query.ThrowIfAny();
        var run = await estate.RunAsync(cursor?.Source ?? wantedRun, cancellationToken);
        var (lines, last) = Page.Of(
            run.Commitments,
            line => line.Id,
            cursor?.After,
            line => (account is null || line.AccountId == account) && (region is null || line.Region == region) && (kind is null || line.Kind == kind),
            limit);
        var next = last is null ? null : new Cursor(query.Question(), run.Run.Id, last);
        PageLinks.Add(context, next);
        return JsonAnswer.Of(new RunPageDocument<CommitmentLine>(run.Run.Id, lines, next?.ToString()));
    }
}
