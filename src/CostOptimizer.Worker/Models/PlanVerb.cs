using System.CommandLine;
using CostOptimizer.Application.Json;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Catalogue;
using CostOptimizer.Core.Planning;
using CostOptimizer.Models.Plans;
using CostOptimizer.Worker.CommandLine;
using CostOptimizer.Worker.Views;

namespace CostOptimizer.Worker.Models;

/// <summary><c>model plan</c>: an estate to its joint plan.</summary>
internal static class PlanVerb
{
    public static Command Create()
    {
        var loadTests = LoadTestOption.Create();
        return ModelVerb.Of<PlanInput, EstatePlan>(
            "plan",
            "Plan an estate: what to do with each fleet, what it saves, how sure that is, and the estate's totals.",
            [loadTests],
            (input, parsed) => PlanModel.Run(
                input, BuiltInCatalogue.Hardware(), BuiltInCatalogue.Benchmarks(), LoadTestOption.Read(parsed.GetValue(loadTests) ?? [], "--load-tests")),
            Show,
            new ModelVerb.Choices<EstatePlan>(Json: ResultJson.Indented));
    }

    private static void Show(Terminal terminal, EstatePlan plan)
    {
        ModelTable.Write(
            terminal,
            "Recommendations",
            ["Fleet", "Now", ">Cost a month", "Proposal", ">Saving a month", "Evidence", "Risk", "Check first"],
            plan.Fleets.Select(fleet => new[]
            {
                fleet.Fleet.Id.Value, Display.Hardware(fleet.Fleet), Display.Money(fleet.Costs?.Effective), fleet.Recommendation.Headline, Display.Range(fleet.Recommendation.Savings),
                Display.Grade(fleet.Recommendation.Evidence), fleet.Recommendation.HighestRisk.ToString(), string.Join("; ", fleet.Recommendation.Conditions.Select(condition => condition.Rule)),
            }));
        terminal.Output.Write(TotalsTable.Of(plan.Totals));
    }
}
