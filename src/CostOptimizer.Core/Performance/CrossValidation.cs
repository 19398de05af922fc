using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Performance;

/// <summary>Measures the ladder's errors on the table itself.</summary>
public static class CrossValidation
{
    // Families dealt out in turn: each part's coverage is taken with the deviations of the other parts.
    private const int Parts = 5;

    public static CrossValidationReport Run(BenchmarkTable table, HardwareCatalogue catalogue)
    {
        var pairs = PairFinder.Find(table);
        var rooflines = new Rooflines(pairs.Values.SelectMany(list => list), Devices.Of(table, catalogue));
        return Report([.. Residuals.OfRepeats(table), .. Residuals.Of(pairs, rooflines)]);
    }

    internal static CrossValidationReport Report(IReadOnlyList<Residual> residuals)
    {
        var covered = Covered(residuals);
        return new CrossValidationReport(
            [.. covered
                .GroupBy(entry => entry.Residual.Rung)
                .OrderBy(group => group.Key)
                .Select(group => Accuracy(Grades.Of(group.Key.Evidence), group.Key.ToString(), [.. group]))],
            [.. covered
                .Where(entry => entry.Residual.Rung.Evidence != Evidence.LoadTest)
                .GroupBy(entry => (Grade: Grades.Of(entry.Residual.Rung.Evidence), entry.Residual.Devices))
                .OrderBy(group => group.Key.Grade)
                .ThenBy(group => group.Key.Devices.From, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Devices.To, StringComparer.Ordinal)
                .Select(group => Accuracy(group.Key.Grade, $"{group.Key.Devices.From} {group.Key.Devices.To}", [.. group]))]);
    }

    private static Accuracy Accuracy(EvidenceGrade grade, string subject, List<(Residual Residual, bool Inside)> entries) => new(
        grade,
        subject,
        entries.Count,
        Statistics.Median(entries.Select(entry => Math.Abs(entry.Residual.Error))),
        Statistics.DeviationHolding80Percent(entries.Select(entry => entry.Residual.Error)),
        entries.Count < Spread.EnoughForPair ? null : (double)entries.Count(entry => entry.Inside) / entries.Count);

    private static List<(Residual Residual, bool Inside)> Covered(IReadOnlyList<Residual> residuals)
    {
        var parts = residuals.Select(residual => residual.Family).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Index().ToDictionary(family => family.Item, family => family.Index % Parts, StringComparer.Ordinal);
        return [.. Enumerable.Range(0, Parts).SelectMany(part =>
        {
            var spread = new Spread([.. residuals.Where(residual => parts[residual.Family] != part)]);
            return residuals.Where(residual => parts[residual.Family] == part).Select(residual => (
                residual,
                Math.Abs(residual.Error) <= SpeedupEstimate.Z90 * spread.Of(residual.Rung, residual.Devices)));
        })];
    }
}
