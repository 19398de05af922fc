using System.Globalization;
using CostOptimizer.Core.Explaining;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Sampling;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning.Benchmarks;

/// <summary>Designs the benchmark of a move that must be measured first, and writes its arithmetic.</summary>
internal sealed class BenchmarkDraft(PlanningInput input, FleetProposal proposal, Evaluation chosen)
{
    /// <summary>An hour to set up, ten minutes at each of seven batch sizes, and the rest at the rate that will be served.</summary>
    private const decimal GpuHours = 4m;

    /// <summary>Every batch size and shape is compiled ahead for Neuron.</summary>
    private const decimal NeuronHours = 12m;

    private readonly int _months = input.Policy.HorizonMonths;
    private readonly decimal _oneOff = chosen.OneOff.Total ?? 0m;
    private readonly Currency _currency = proposal.Costing.Currency;
    private readonly Arithmetic _sheet = new();

    /// <returns>The benchmark with quantities that follow those of the recommendation; null where nothing tells one device from another.</returns>
    public (Benchmark Benchmark, IReadOnlyList<Quantity> Arithmetic)? Write()
    {
        var option = chosen.Option;
        if (option.Estimate is not { } estimate || input.Prices.OnDemand(option.Offering) is not { } quote)
        {
            return null;
        }

        var value = BenchmarkValue.Of(chosen.Samples, _months, _oneOff);
        var least = proposal.Evaluator.LeastSpeedup(option, chosen.Middle, _oneOff / _months);
        var items = least * proposal.Measured.Demand.ItemsPerSecondPerBusyDevice;
        var hours = IsNeuron ? NeuronHours : GpuHours;
        Values(value, least, hours, quote.Rate.PerHour.Amount);
        var workload = proposal.Fleet.Workload;
        var benchmark = new Benchmark(
            option.Type.Name,
            estimate.FromDevice,
            estimate.ToDevice,
            least,
            items,
            workload.BatchSize,
            workload.Precision,
            IsNeuron ? ServingStack.Neuron : workload.ServingStack,
            hours,
            new Money(hours * quote.Rate.PerHour.Amount, _currency),
            new Money(value.Saved, _currency),
            (double)value.Paying / Strata.Count,
            new Money(value.Total / _months, _currency),
            new Money(value.Total, _currency),
            _months,
            Summary: "");
        return (benchmark with { Summary = Summary(benchmark) }, _sheet.Quantities);
    }

    private bool IsNeuron => chosen.Option.Type.Kind is AcceleratorKind.Inferentia or AcceleratorKind.Trainium;

    private void Values(BenchmarkValue value, double? least, decimal hours, decimal price)
    {
        var oneOff = chosen.OneOff.Total is null ? "" : " - one_off";
        _sheet.Given("horizon", "Months that the decision is judged over", _months, "months", "policy");
        _sheet.Given("benchmark_kept", "Mean over scenarios, moving only where it pays", value.Kept, $"{_currency}", $"mean of max(0, saving * horizon{oneOff})");
        _sheet.Given("benchmark_moved", "Mean over scenarios, moving in any case", value.Moved, $"{_currency}", $"mean of saving * horizon{oneOff}");
        _sheet.Derived("benchmark_value", "Value of knowing before moving", value.Total, $"{_currency}", "benchmark_kept - max(benchmark_moved, 0)", "cost model 9: expected value of perfect information");
        _sheet.Derived("benchmark_value_month", "The same a month", value.Total / _months, $"{_currency}/month", "benchmark_value / horizon", "cost model 9");
        _sheet.Given("benchmark_could_save", "Mean saving where the move pays", value.Saved, $"{_currency}/month", $"{value.Paying} of {Strata.Count} scenarios");
        if (least is { } speedup)
        {
            _sheet.Given("speedup_least", "Least speedup at which the move pays within the horizon", speedup, "1", "halving over the sizing's steps, all else at its middle");
        }

        _sheet.Given("benchmark_hours", "Instance-hours of the load test", hours, "h", "estimate: set-up, seven batch sizes, a soak");
        _sheet.Given("benchmark_price", $"On-demand price of {chosen.Option.Type.Name}", price, $"{_currency}/h", "price list");
        _sheet.Derived("benchmark_cost", "Cost of the load test", hours * price, $"{_currency}", "benchmark_hours * benchmark_price", "cost model 9");
    }

    private string Summary(Benchmark benchmark)
    {
        var type = PlanText.TypeOf(proposal.Fleet.Service, benchmark.TypeName);
        var settles = benchmark.LeastSpeedup is { } least
            ? Text($"settles it: one {benchmark.ToDevice} must do at least {UpToThreeDigits(least)} times the work of one {benchmark.FromDevice}{(benchmark.LeastItemsPerSecond is { } items ? Text($", {UpToThreeDigits(items)} items/s") : "")}{Setting(benchmark)}")
            : Text($"measures {benchmark.ToDevice}{Setting(benchmark)}");
        return Text($"A load test on one {type} of about {benchmark.Hours:0.#} h ({_currency} {Math.Ceiling(benchmark.Cost.Amount):N0}) {settles}.")
            + Text($" Knowing before moving is worth {PlanText.Amount(benchmark.ValuePerMonth.Amount, _currency)} a month, {PlanText.Amount(benchmark.Value.Amount, _currency)} over {benchmark.HorizonMonths} months; where the move pays, it saves {PlanText.Amount(benchmark.CouldSave.Amount, _currency)} a month on average.");
    }

    private static string Setting(Benchmark benchmark)
    {
        string[] parts =
        [
            .. benchmark.BatchSize is { } batch ? [Text($"batch {batch}")] : (string[])[],
            .. benchmark.Precision is { } precision ? [precision.ToString().ToUpperInvariant()] : (string[])[],
            .. benchmark.ServingStack is { } stack ? [$"{stack}"] : (string[])[],
        ];
        return parts.Length == 0 ? ", as it is served" : $", at {string.Join(", ", parts)}";
    }

    /// <summary>Rounded up, so that who reaches the figure shown has reached the threshold.</summary>
    private static string UpToThreeDigits(double value)
    {
        var step = Math.Pow(10, Math.Floor(Math.Log10(value)) - 2);
        return ((decimal)(Math.Ceiling(value / step) * step)).ToString("G4", CultureInfo.InvariantCulture);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
