using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Replanning;
using CostOptimizer.Core.Planning;
using CostOptimizer.Web.Api.Estate;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Dashboard.Pages.Plan;

/// <summary>Reads the newest plan, and plans it again where something is supposed otherwise.</summary>
internal sealed class PlanQuery(EstateView estate, RunSummaries summaries, IResultReader reader, EstateReplanning replanning)
{
    // Each holds totals and a line per fleet: some MB of an estate of 5,000 fleets.
    private const int KeptPlans = 8;

    private readonly AnswerCache<ReplannedEstate> _plans = new(KeptPlans);

    public async Task<PlanModel> RunAsync(IQueryCollection query, CancellationToken cancellationToken)
    {
        if (await reader.FindLatestAsync(cancellationToken) is not { } id)
        {
            return new PlanModel(Stored: null, [], WhatIfForm.Of(PlanningPolicy.Default, []), Replanned: null, Obstacle: null);
        }

        var run = await estate.RunAsync(id, cancellationToken);
        var summary = await summaries.ReadAsync(id, cancellationToken);
        var stored = WhatIfForm.Of(run.Run.Policy, summary.Totals.Select(total => total.Currency.Code));
        var form = stored.With(query);
        var model = new PlanModel(summary, run.Fleets, form, Replanned: null, Obstacle: null);
        if (form.Faults().Count > 0 || form.Against(stored) is not { } whatIf || !whatIf.SupposesAnything())
        {
            return model;
        }

        try
        {
            var plan = await _plans.GetAsync($"{id}\n{KeyOf(form)}", token => replanning.PlanAsync(id, whatIf, token), cancellationToken);
            return plan is null ? model with { Obstacle = PlanObstacle.NotKept } : model with { Replanned = plan };
        }
        catch (TooBusyException)
        {
            return model with { Obstacle = PlanObstacle.Busy };
        }
    }

    // The fields are normalised, so that the same question has the same key.
    private static string KeyOf(WhatIfForm form) => string.Join(
        '\n', [form.Growth, form.Term, form.Coverage, form.Spot, form.Discount, .. form.Rates.Select(rate => $"{rate.Currency} {rate.Amount}")]);
}
