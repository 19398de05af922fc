using CostOptimizer.Core.Calendar;
using CostOptimizer.Core.Explaining;
using CostOptimizer.Core.Planning.Packs;

namespace CostOptimizer.Core.Planning;

/// <summary>Writes a proposal's arithmetic: what was measured, how it was sized, what it costs, how sure it is.</summary>
internal sealed class ArithmeticOfOption(PlanningInput input, FleetProposal proposal, MonthScale toMonth)
{
    private readonly FleetCosting _costing = proposal.Costing;
    private readonly Arithmetic _sheet = new();
    private readonly string _money = $"{proposal.Costing.Currency}/month";

    public IReadOnlyList<Quantity> Write(Evaluation evaluation, MoveTiming timing)
    {
        var sizing = new ArithmeticOfSizing(_sheet, input, proposal, toMonth);
        var cost = new ArithmeticOfCost(_sheet, proposal, toMonth);
        Baseline();
        if (evaluation.Middle.Sized is { } sized)
        {
            sizing.Speed(evaluation.Option, sized, evaluation.Uncertainties);
            sizing.Count(sized);
            sizing.Hours(sized, evaluation.Option.Offering);
        }

        if (evaluation.Option.Pack is { } pack)
        {
            Pack(evaluation, pack);
        }

        cost.ShareGiven(evaluation.Share);
        cost.Cost("", evaluation.Middle.Costing!, evaluation.Share);
        cost.Shared("", evaluation.Share, evaluation.Middle, isSized: false);
        if (!evaluation.Uncertainties.None)
        {
            new ArithmeticOfRange(_sheet, proposal, sizing, cost).Write(evaluation);
        }

        _sheet.Derived("new_cost", "New effective cost, stranded commitments included", evaluation.Monthly, _money, $"baseline - {Saving(evaluation)}", "cost model 6");
        ProbabilityArithmetic.Write(_sheet, evaluation, input.Policy.Seed);
        ArithmeticOfOneOff.Write(_sheet, evaluation, _costing.Currency, Saving(evaluation));
        TimingArithmetic.Write(_sheet, timing, input.Policy, Saving(evaluation), evaluation.Share is not null, _costing.Currency.Code);
        return _sheet.Quantities;
    }

    private void Pack(Evaluation evaluation, PackPlan pack)
    {
        if (evaluation.Option is { Estimate: { } estimate } option)
        {
            _sheet.Given("speedup", $"Work of one {option.Type.DeviceName} ÷ one {proposal.Type.DeviceName}", option.SpeedupAt(0), "1", $"grade {estimate.Grade}: {estimate.Basis}");
            _sheet.Given("speedup_deviation", "Standard deviation of the speedup's logarithm", estimate.LogDeviation, "1", "leave-one-out over the benchmark table");
        }

        var hours = PackArithmetic.Write(_sheet, proposal.Measured.Fleet.Id, pack, toMonth.Of(proposal.Sizer.OnHours));
        PackArithmetic.Price(_sheet, _costing.Costs.List.Amount, hours, input.Prices.OnDemand(evaluation.Option.Offering)!, input.Policy.PrivateDiscount, _money);
    }

    /// <summary>With the speedup alone uncertain the plan is the middle outcome.</summary>
    private static string Saving(Evaluation evaluation) => evaluation.Median == evaluation.Middle ? "saving" : "saving_p50";

    private void Baseline()
    {
        var present = OptionFinder.Offering(proposal.Measured.Fleet, proposal.Type.Name);
        _sheet.Given("list", "Present usage at list prices", _costing.Costs.List.Amount, _money, "usage of the look-back × on-demand prices, scaled to 730 h");
        _sheet.Given("baseline", "Present effective cost", _costing.Costs.Effective.Amount, _money, "bill of the look-back after the commitments that cover it, scaled to 730 h");
        _sheet.Given("private_discount", "Private discount", input.Policy.PrivateDiscount, "1", "policy");
        if (input.Prices.OnDemand(present) is { } quote)
        {
            _sheet.Given("price_present", $"On-demand price of {proposal.Type.Name}", quote.Rate.PerHour.Amount, $"{_costing.Currency}/h", quote.Source, quote.ObservedAtUtc);
        }
    }
}
