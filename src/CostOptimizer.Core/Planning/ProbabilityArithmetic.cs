using CostOptimizer.Core.Explaining;
using CostOptimizer.Core.Sampling;

namespace CostOptimizer.Core.Planning;

/// <summary>Writes the chance of saving so that it can be redone: scenarios that save ÷ all scenarios.</summary>
internal static class ProbabilityArithmetic
{
    public static void Write(Arithmetic sheet, Evaluation evaluation, long seed)
    {
        const string Label = "Chance that it saves anything";
        if (evaluation.Uncertainties.None)
        {
            sheet.Given("probability", Label, evaluation.Savings.ProbabilityOfSaving, "1", "nothing in it is uncertain");
            return;
        }

        sheet.Given("scenarios", "Equally likely scenarios", Strata.Count, "scenarios", $"seeded sampling, seed {seed}; slices of every distribution");
        sheet.Given("scenarios_saving", "Scenarios in which it saves", evaluation.ScenariosSaving, "scenarios", "each sized and priced with what the plan bought");
        sheet.Derived("probability", Label, (decimal)evaluation.ScenariosSaving / Strata.Count, "1", "scenarios_saving / scenarios", "cost model 9");
    }
}
