using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Reports.Weekly;

/// <summary>A currency's figures in the order in which they are shown, each with its source.</summary>
internal static class FigureRows
{
    public static IEnumerable<FigureRow> Of(WeeklyTotal total, WeeklyWords words)
    {
        var texts = words.Texts;
        return
        [
            Row(texts.SpentInWeek, total.SpentInWeek),
            Row(texts.Outside, total.OutsideFleetsInWeek),
            Row(texts.ListPrice, total.ListInWeek),
            Share(texts.SavingsRate, total.EffectiveSavingsRate),
            Share(texts.Coverage, total.Coverage),
            Share(texts.Utilization, total.CommitmentUtilization),
            Maybe(texts.Unused, total.UnusedCommitmentsPerMonth),
            Row(texts.Identified, total.IdentifiedPerMonth),
            Row(texts.Waiting, total.WaitingPerMonth),
            Row(texts.WaitingTogether, total.WaitingTogetherPerMonth),
            Row(texts.WaitingPerWeek, total.WaitingPerWeek),
            Row(texts.AcceptedRow, total.AcceptedPerMonth),
            Row(texts.StillProposed, total.CarriedOutPerMonth),
            Row(texts.Snoozed, total.SnoozedPerMonth),
            Row(texts.Dismissed, total.DismissedPerMonth),
            Row(texts.Beyond, total.BeyondFleetsPerMonth),
            Row(texts.InProgressRow, total.InProgressPerMonth),
            Maybe(texts.Realised, total.RealisedPerMonth),
            Maybe(texts.BehindBenchmark, total.BehindBenchmarkPerMonth),
            Row(texts.OneOff, total.OneOffCost),
        ];
    }

    private static FigureRow Row(string name, Figure<Money> figure) => new(name, figure.Value, null, figure.Source);

    private static FigureRow Maybe(string name, Figure<Money?> figure) => new(name, figure.Value, null, figure.Source);

    private static FigureRow Share(string name, Figure<decimal?> figure) => new(name, null, figure.Value, figure.Source);
}
