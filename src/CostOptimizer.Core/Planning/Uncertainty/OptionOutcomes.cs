namespace CostOptimizer.Core.Planning.Uncertainty;

/// <summary>What may come of one planned option. Made when asked: of most options nobody asks more than the range of their savings.</summary>
/// <param name="evaluator">With the surroundings in which the option was planned.</param>
/// <param name="plan">The option with everything uncertain at its middle.</param>
internal sealed class OptionOutcomes(OptionEvaluator evaluator, Option option, Outcome plan, Uncertainties uncertainties)
{
    private OptionSamples? _samples;

    public Uncertainties Uncertainties => uncertainties;

    /// <summary>In every scenario: monthly instance-hours and saving.</summary>
    public OptionSamples Samples => _samples ??= evaluator.Samples(option, plan, uncertainties);

    /// <summary>At one draw, with the plan's purchase.</summary>
    public Outcome At(Draw draw) => draw == plan.Draw ? plan : evaluator.At(option, plan, draw);
}
