namespace CostOptimizer.Core.Planning.Uncertainty;

/// <summary>What may come of one planned option. Made when asked: of most options nobody asks more than the range of their savings.</summary>
/// <param name="evaluator">With the surroundings in which the option was planned.</param>
/// <param name="plan">The option with everything uncertain at its middle.</param>
internal sealed class OptionOutcomes(OptionEvaluator evaluator, Option option, Outcome plan, Uncertainties uncertainties)
{
    private WeakReference<OptionSamples>? _samples;

    public Uncertainties Uncertainties => uncertainties;

    /// <summary>In every scenario: monthly instance-hours and saving. Let go after use and made again, since thousands of fleets have theirs.</summary>
    public OptionSamples Samples
    {
        get
        {
            if (_samples is null || !_samples.TryGetTarget(out var samples))
            {
                _samples = new WeakReference<OptionSamples>(samples = evaluator.Samples(option, plan, uncertainties));
            }

            return samples;
        }
    }

    /// <summary>At one draw, with the plan's purchase.</summary>
    public Outcome At(Draw draw) => draw == plan.Draw ? plan : evaluator.At(option, plan, draw);
}
