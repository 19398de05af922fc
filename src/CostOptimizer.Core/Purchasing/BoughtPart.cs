namespace CostOptimizer.Core.Purchasing;

/// <summary>A purchase for one model.</summary>
/// <param name="Units">By source on sale.</param>
/// <param name="Bound">No purchase costs less, money an hour.</param>
internal sealed record BoughtPart(CoverModel Model, double[] Units, double Bound)
{
    // Copies with other units carry it along, hence the units that it is of.
    private (double[] Units, double Cost)? _known;

    public CoverEvaluator Evaluator { get; } = new(Model);

    /// <summary>Fees, on-demand and spot, money an hour.</summary>
    public double Cost
    {
        get
        {
            if (_known is not { } known || !ReferenceEquals(known.Units, Units))
            {
                _known = known = (Units, Vectors.Dot(Model.Fees, Units) + Evaluator.UncoveredOf(Units));
            }

            return known.Cost;
        }
    }

    /// <summary>At most so far above the optimum, money an hour.</summary>
    public double Gap => Math.Max(0, Cost - Bound);

    public double Upfront => Vectors.Dot(Model.Upfronts, Units);
}
