using CostOptimizer.Application.Presentation;
using CostOptimizer.Application.Savings;
using CostOptimizer.Core.Realised;
using Spectre.Console;

namespace CostOptimizer.Worker.Views;

/// <summary>The ledger of savings in a terminal: stages, entries with what they realised and why it differs, weeks.</summary>
internal static class SavingsTable
{
    public static void Write(IAnsiConsole console, SavingsView view)
    {
        console.Write(Stages(view));
        var measured = view.Entries.Where(entry => entry.Stage != SavingStage.Identified).ToList();
        if (measured.Count > 0)
        {
            console.Write(Entries(measured));
            foreach (var entry in measured)
            {
                foreach (var note in entry.Notes)
                {
                    console.WriteLine($"{PlainText.Clean(entry.Fleet.Value)}: {PlainText.Clean(note, 400)}");
                }
            }
        }

        if (view.Weeks.Count > 0)
        {
            console.Write(Weeks(view));
        }
    }

    private static Table Stages(SavingsView view)
    {
        var table = Headed("Savings per month of 730 hours", ["Stage", "Currency"], ["Entries", "Promised, sum of fleets", "Realised, last week measured"]);
        foreach (var total in view.Stages)
        {
            table.AddRow(NameOf(total.Stage), total.Currency.Code, Display.Number((decimal)total.Entries), Display.Money(total.Promised), total.Realised is { } realised ? Display.Money(realised) : "–");
        }

        return table;
    }

    private static Table Entries(IReadOnlyList<LedgerEntry> entries)
    {
        var table = Headed(
            "Since the baseline, over the weeks measured",
            ["Fleet", "Action", "Stage"],
            ["Made", "Weeks", "Promised", "Realised", "Demand", "Price", "Commitments", "Roll-out", "Sizing", "Rest"]);
        foreach (var entry in entries)
        {
            var (promised, realised) = (Cents(entry.PromisedToDate), Cents(entry.RealisedToDate));
            var parts = entry.Difference.Rounded(2, realised - promised);
            table.AddRow(
                Markup.Escape(PlainText.Clean(entry.Fleet.Value)),
                entry.Action.ToString(),
                NameOf(entry.Stage),
                Display.Percent(entry.RollOut.Share),
                Display.Number((decimal)entry.WeeksMeasured),
                Display.Money(promised),
                Display.Money(realised),
                Display.Money(parts.Demand),
                Display.Money(parts.Price),
                Display.Money(parts.Commitment),
                Display.Money(parts.RollOut),
                Display.Money(parts.Sizing),
                Display.Money(parts.Rest));
        }

        return table;
    }

    private static Table Weeks(SavingsView view)
    {
        var table = Headed("By week", ["Week of", "Currency"], ["Measured", "Not measured", "Promised", "Realised by fleets", "Together beyond that", "Realised"]);
        foreach (var week in view.Weeks)
        {
            table.AddRow(
                FormattableString.Invariant($"{week.WeekUtc:yyyy-MM-dd}"),
                week.Currency.Code,
                Display.Number((decimal)week.Measured),
                Display.Number((decimal)week.Unmeasured),
                Display.Money(week.Promised),
                Display.Money(week.OfFleets),
                Display.Money(week.Together),
                Display.Money(week.Realised));
        }

        return table;
    }

    private static Table Headed(string title, string[] texts, string[] numbers)
    {
        var table = new Table().Border(TableBorder.Rounded).Title(title);
        table.AddColumns(texts);
        foreach (var heading in numbers)
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        return table;
    }

    private static Core.Values.Money Cents(Core.Values.Money money) => money with { Amount = Math.Round(money.Amount, 2, MidpointRounding.AwayFromZero) };

    private static string NameOf(SavingStage stage) => stage switch
    {
        SavingStage.InProgress => "in progress",
        SavingStage.RolledBack => "rolled back",
        _ => stage.ToString().ToLowerInvariant(),
    };
}
