using System.CommandLine;
using CostOptimizer.Catalogue;
using CostOptimizer.Models.Billing;
using CostOptimizer.Worker.CommandLine;
using static CostOptimizer.Worker.Models.ModelTable;

namespace CostOptimizer.Worker.Models;

/// <summary><c>model bill</c>: usage, rates and commitments to cost, coverage and utilization.</summary>
internal static class BillVerb
{
    public static Command Create() => ModelVerb.Of<BillInput, BillOutput>(
        "bill",
        "Bill usage by hour as AWS does: cost, coverage, utilization and what is unused, per line, per commitment and in total.",
        input => BillModel.Run(input, BuiltInCatalogue.Hardware()),
        Show);

    public static void ShowBill(Terminal terminal, CurrencyBillOutput bill)
    {
        Write(
            terminal,
            $"Usage, {bill.Currency}",
            ["Key", "Account", "Type", "Charged", ">Hours", ">Covered", ">At list", ">On demand or spot", ">From commitments", ">Effective", "Covered by"],
            bill.Lines.Select(line => new[]
            {
                line.Key, line.Account, $"{line.Type} {line.Region}", line.Kind.ToString(), Number(line.Hours), Number(line.CoveredHours), Money(line.ListCost),
                Money(line.UncoveredCost), Money(line.CoveredCost), Money(line.EffectiveCost),
                string.Join(", ", line.Covers.Select(cover => $"{cover.Commitment} {Number(cover.Hours)} h")),
            }));
        Write(
            terminal,
            $"Commitments, {bill.Currency}",
            ["Id", "Account", "Kind", ">Amortized", ">Used", ">Unused", ">Utilization", ">Billed", ">Net saving"],
            bill.Commitments.Select(commitment => new[]
            {
                commitment.Id, commitment.Account, commitment.Kind.ToString(), Money(commitment.AmortizedCost), Money(commitment.Used), Money(commitment.Unused),
                Share(commitment.Utilization), Money(commitment.Billed), Money(commitment.NetSaving),
            }));
    }

    public static void ShowTotals(Terminal terminal, string title, IEnumerable<(string Name, TotalsOutput Totals)> totals) => Write(
        terminal,
        title,
        ["", ">At list", ">Contracted", ">On demand", ">Spot", ">Commitments", ">Unused", ">Billed", ">Effective", ">Coverage", ">Utilization", ">Effective savings"],
        totals.Select(row => new[]
        {
            row.Name, Money(row.Totals.ListCost), Money(row.Totals.OnDemandEquivalent), Money(row.Totals.OnDemandCost), Money(row.Totals.SpotCost),
            Money(row.Totals.CommitmentCost), Money(row.Totals.CommitmentUnused), Money(row.Totals.BilledCost), Money(row.Totals.EffectiveCost),
            Share(row.Totals.Coverage), Share(row.Totals.CommitmentUtilization), Share(row.Totals.EffectiveSavingsRate),
        }));

    private static void Show(Terminal terminal, BillOutput output)
    {
        foreach (var bill in output.Currencies)
        {
            ShowBill(terminal, bill);
        }

        ShowTotals(terminal, $"Totals of {Number((decimal)output.Hours)} hours", output.Currencies.Select(bill => (bill.Currency, bill.Totals)));
        Write(
            terminal,
            "By hour",
            ["Hour", "Currency", ">On demand", ">Spot", ">Commitments", ">Unused", ">Effective", ">Coverage"],
            (output.ByHour ?? []).Select(hour => new[]
            {
                $"{hour.HourUtc:yyyy-MM-dd HH:mm}", hour.Currency, Money(hour.OnDemandCost), Money(hour.SpotCost), Money(hour.CommitmentCost),
                Money(hour.CommitmentUnused), Money(hour.EffectiveCost), Share(hour.Coverage),
            }));
    }
}
