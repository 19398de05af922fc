using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Reports.Weekly;

/// <summary>One figure as it is listed: an amount or a share, or neither while it is unknown.</summary>
internal sealed record FigureRow(string Name, Money? Amount, decimal? Share, FigureSource Source)
{
    public string Show(WeeklyWords words) =>
        Amount is { } amount ? words.Figures.Money(amount)
        : Share is { } share ? words.Figures.Percent(share)
        : CostOptimizer.Wording.Figures.Nothing;
}
