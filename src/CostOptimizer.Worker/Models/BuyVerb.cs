using System.CommandLine;
using System.Globalization;
using CostOptimizer.Catalogue;
using CostOptimizer.Models.Buying;
using CostOptimizer.Worker.CommandLine;
using static CostOptimizer.Worker.Models.ModelTable;

namespace CostOptimizer.Worker.Models;

/// <summary><c>model buy</c>: the least-cost purchase mix.</summary>
internal static class BuyVerb
{
    public static Command Create() => ModelVerb.Of<BuyInput, BuyOutput>(
        "buy",
        "Find the purchase mix of least cost: reservations, Savings Plans and spot, owned commitments first.",
        input => BuyModel.Run(input, BuiltInCatalogue.Hardware()),
        Show);

    private static void Show(Terminal terminal, BuyOutput output)
    {
        if (output.Purchases.Count == 0)
        {
            terminal.WriteLine("Nothing on offer is worth buying.");
        }

        Write(
            terminal,
            "Purchases",
            ["What", "Account", "Term", ">Bought", ">Upfront", ">Cost an hour", ">Utilization", ">Saves an hour", ">Marginal value"],
            output.Purchases.Select(purchase => new[]
            {
                $"{purchase.Kind} {purchase.Type ?? purchase.Family} {purchase.Region}".TrimEnd(), purchase.Account,
                string.Create(CultureInfo.InvariantCulture, $"{purchase.TermYears} y, {purchase.Payment}"),
                purchase.Count is { } count ? string.Create(CultureInfo.InvariantCulture, $"{count} instances") : $"{purchase.Currency} {Number(purchase.CommitmentPerHour)}/h",
                Money(purchase.Upfront), Money(purchase.CostPerHour), Share(purchase.Utilization), Money(purchase.SavingPerHour), Number(purchase.MarginalValue),
            }));
        Write(
            terminal,
            "Regret, a month",
            ["What", ">Demand falls by a third", ">Moves to other hardware", ">Family retired", "Without a forecast"],
            output.Purchases.Select(purchase => (string[])
            [
                $"{purchase.Kind} {purchase.Type ?? purchase.Family} {purchase.Region}".TrimEnd(),
                .. purchase.Regret.Select(regret => Money(regret.RegretPerMonth)),
                purchase.Online is { } online ? $"{(online.SaysBuy ? "buy" : "wait")}: {Number(Math.Round(online.ObservedHours, 1))} of {Number(Math.Round(online.BreakEvenHours, 1))} h seen" : Nothing,
            ]));
        Write(
            terminal,
            "Cost an hour",
            ["Currency", ">Before", ">With purchases", ">Saving", ">Lower bound", ">On demand", ">Spot", ">Coverage", ">Upfront", ">Horizon"],
            output.Currencies.Select(mix => new[]
            {
                mix.Currency, Money(mix.CostPerHourBefore), Money(mix.CostPerHour), Money(mix.SavingPerHour), Money(mix.LowerBoundPerHour),
                Money(mix.OnDemandPerHour), Money(mix.SpotPerHour), Share(mix.Coverage), Money(mix.Upfront), Money(mix.HorizonCost),
            }));
        foreach (var bill in output.Bill)
        {
            BillVerb.ShowBill(terminal, bill);
        }
    }
}
