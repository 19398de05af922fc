using CostOptimizer.Application.Presentation;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Planning;
using Spectre.Console;

namespace CostOptimizer.Worker.Views;

/// <summary>One row a fleet: its hardware, its load over the look-back, its cost.</summary>
internal static class DemandTable
{
    private const int LongestName = 44;

    public static Table Of(IReadOnlyList<FleetAnalysis> fleets)
    {
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumn("Fleet");
        table.AddColumn("Now");
        table.AddColumn("State");
        foreach (var heading in (string[])["Busy devices, mean", "At the peak quantile", "Data", "List a month", "Paid a month", "Covered"])
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (var analysis in fleets)
        {
            table.AddRow(Row(analysis));
        }

        return table;
    }

    private static string[] Row(FleetAnalysis analysis)
    {
        var (fleet, demand, costs) = (analysis.Fleet, analysis.Demand, analysis.Costs);
        var measured = demand.ValidBuckets > 0;
        return
        [
            Markup.Escape($"{PlainText.Clean(fleet.Name, LongestName)}\n{fleet.AccountId} {fleet.Region}"),
            Markup.Escape(Display.Hardware(fleet)),
            State(demand.State),
            measured ? Display.Number(demand.Mean) : Display.Nothing,
            measured ? $"{Display.Number(demand.SustainedPeak)} {Markup.Escape(demand.Device)}" : Display.Nothing,
            Display.Percent(demand.ValidShare),
            Display.Money(costs?.List),
            Display.Money(costs?.Effective),
            Display.Percent(costs?.Covered),
        ];
    }

    private static string State(FleetState state) => state switch
    {
        FleetState.Active => "active",
        FleetState.Idle => "idle",
        FleetState.Stopped => "stopped",
        FleetState.NoAgent => "no agent",
        FleetState.NoDataYet => "no data yet",
        FleetState.InsufficientData => "too little data",
        _ => state.ToString(),
    };
}
