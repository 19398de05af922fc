namespace CostOptimizer.Core.Performance;

/// <summary>One answer of the rooflines.</summary>
/// <param name="Evidence"><see cref="Evidence.Roofline"/> where both devices are fitted, else <see cref="Evidence.DataSheet"/>.</param>
/// <param name="Precision">The precision whose peaks were compared.</param>
internal sealed record RooflineRatio(double LogRatio, Evidence Evidence, PrecisionClass Precision);
