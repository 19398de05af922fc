using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Reports.Weekly.Xlsx;

/// <summary>The weekly record as a workbook whose sums are formulas over its own rows.</summary>
internal static class WeeklyWorkbook
{
    public static Task WriteAsync(WeeklyRecord record, WeeklyWords words, Stream destination, CancellationToken cancellationToken)
    {
        IReadOnlyList<Currency> currencies =
        [
            .. record.Totals.Select(total => total.Currency)
                .Concat(record.Fleets.Select(fleet => fleet.EffectivePerMonth?.Currency).OfType<Currency>())
                .Concat(record.Proposals.Select(proposal => proposal.Savings?.P50.Currency).OfType<Currency>())
                .Concat(record.Movements.SelectMany(movement => (Currency?[])[movement.Before?.Currency, movement.Now?.Currency]).OfType<Currency>())
                .Concat(record.Expiring.Select(commitment => commitment.PaidPerMonth.Value.Currency))
                .Concat(record.ServiceCost.Charges.Select(charge => charge.Value.Currency))
                .Distinct()
                .OrderBy(currency => currency.Code, StringComparer.Ordinal),
        ];
        var styles = new XlsxStyles(currencies);
        return XlsxPackage.WriteAsync(
            [
                SummarySheet.Of(record, words, styles),
                FleetSheet.Of(record, words, styles),
                DecisionSheet.Of(record, words, styles),
                OtherSheets.Movements(record, words, styles),
                OtherSheets.Commitments(record, words, styles),
                OtherSheets.Risks(record, words),
                OtherSheets.Quality(record, words, styles),
                SourceSheet.Of(record, words, styles),
            ],
            currencies,
            destination,
            cancellationToken);
    }
}
