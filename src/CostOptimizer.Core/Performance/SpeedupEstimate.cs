namespace CostOptimizer.Core.Performance;

/// <summary>Items per second per device on the target ÷ on the source: a log-normal distribution, not a point.</summary>
/// <param name="Median">Median ratio, above 0.</param>
/// <param name="LogDeviation">Standard deviation of the ratio's natural logarithm; 0 only for the same device.</param>
/// <param name="Basis">One line a reader can check, for example which model and precision on which stack.</param>
/// <param name="Sources">Where the rows come from, ordered.</param>
/// <param name="ToBatchMilliseconds">Time of one call on the target at its measured batch, when published.</param>
public sealed record SpeedupEstimate(
    string FromDevice,
    string ToDevice,
    double Median,
    double LogDeviation,
    EvidenceGrade Grade,
    string Basis,
    int RowsUsed,
    IReadOnlyList<string> Sources,
    double? ToBatchMilliseconds)
{
    /// <summary>Standard normal quantile of 90 %: the stated interval holds 80 % of outcomes.</summary>
    public const double Z90 = 1.2815515655446004;

    public double P10 => Median * Math.Exp(-Z90 * LogDeviation);

    public double P90 => Median * Math.Exp(Z90 * LogDeviation);
}
