using System.Globalization;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Billing;

/// <summary>Turns owned Savings Plans into the model's, each with the rates that are given for it.</summary>
internal sealed class PlanMapping(EstateInput input, Faults faults, Func<int, string> pathOfUsage)
{
    private const decimal MostCommitted = 1_000_000_000_000m;

    public SavingsPlan Map(SavingsPlanInput plan, string path)
    {
        var (start, end) = Instants.Term(plan.StartUtc, plan.EndUtc, plan.TermYears, input.Window);
        if (end <= start)
        {
            faults.Add($"{path}.endUtc", Instants.Text(end), $"give an instant after the start, {Instants.Text(start)}");
        }

        CheckScope(plan, path);
        var currency = new Currency(plan.Currency ?? input.Currency);
        var whole = end > start ? plan.CommitmentPerHour * (end - start).Ticks / TimeSpan.TicksPerHour : 0m;
        if (whole > MostCommitted)
        {
            var most = decimal.Floor(MostCommitted * TimeSpan.TicksPerHour / (end - start).Ticks);
            faults.Add($"{path}.commitmentPerHour", plan.CommitmentPerHour.ToString(CultureInfo.InvariantCulture), $"give at most {most.ToString(CultureInfo.InvariantCulture)}, a trillion over its term");
        }

        if (plan.Upfront > whole)
        {
            faults.Add($"{path}.upfront", plan.Upfront.Value.ToString(CultureInfo.InvariantCulture), $"give at most the whole commitment, {whole.ToString(CultureInfo.InvariantCulture)}");
        }

        return new SavingsPlan(
            plan.Id,
            plan.Account,
            KindOf(plan.Kind),
            plan.Region is { } region ? new Region(region) : null,
            plan.Family,
            new Money(plan.CommitmentPerHour, currency),
            Payment(plan.Payment),
            new Money(plan.Upfront ?? whole * UpfrontShare(plan.Payment), currency),
            start,
            end,
            RatesOf(plan, currency, path));
    }

    public static CommitmentKind KindOf(PlanKindName kind) => kind switch
    {
        PlanKindName.Ec2Instance => CommitmentKind.Ec2InstanceSavingsPlan,
        PlanKindName.Compute => CommitmentKind.ComputeSavingsPlan,
        _ => CommitmentKind.SageMakerSavingsPlan,
    };

    public static PaymentOption Payment(PaymentName payment) => payment switch
    {
        PaymentName.NoUpfront => PaymentOption.NoUpfront,
        PaymentName.PartialUpfront => PaymentOption.PartialUpfront,
        _ => PaymentOption.AllUpfront,
    };

    private static decimal UpfrontShare(PaymentName payment) => payment switch
    {
        PaymentName.NoUpfront => 0m,
        PaymentName.PartialUpfront => 0.5m,
        _ => 1m,
    };

    private void CheckScope(SavingsPlanInput plan, string path)
    {
        var isInstance = plan.Kind == PlanKindName.Ec2Instance;
        foreach (var (name, value) in new[] { ("region", plan.Region), ("family", plan.Family) })
        {
            if (isInstance && value is null)
            {
                faults.Missing($"{path}.{name}", $"give the {name} of an EC2 Instance plan");
            }
            else if (!isInstance && value is not null)
            {
                faults.Add($"{path}.{name}", $"'{value}'", $"leave it out, a plan of kind {Contract.Name(plan.Kind.ToString())} has none");
            }
        }
    }

    private Dictionary<OfferingKey, HourlyRate> RatesOf(SavingsPlanInput plan, Currency currency, string path)
    {
        var known = input.Usage.Select(line => line.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (index, rate) in plan.Rates.Index().Where(rate => !known.Contains(rate.Item.Usage)))
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{path}.rates[{index}].usage"), $"'{rate.Usage}'", "give the key of a usage line");
        }

        var rates = new Dictionary<OfferingKey, HourlyRate>();
        foreach (var (index, line) in input.Usage.Index().Where(line => new Currency(line.Item.Currency ?? input.Currency) == currency))
        {
            var fitting = Fitting(plan, line);
            if (fitting.Count > 1)
            {
                faults.Sentence($"{pathOfUsage(index)} has the rates {string.Join(" and ", fitting.Select(rate => rate.ToString(CultureInfo.InvariantCulture)))} for plan '{plan.Id}': give one, or tell plans apart by termYears, payment or plan.");
            }

            var offering = Offerings.Key(line, line.Service);
            foreach (var rate in fitting.Take(1).Select(rate => new HourlyRate(new Money(rate, currency))))
            {
                if (!rates.TryAdd(offering, rate) && rates[offering] != rate)
                {
                    faults.Sentence($"{pathOfUsage(index)} has the rate {rate} for plan '{plan.Id}', another line of the same offering {rates[offering]}: give one rate for the offering.");
                }
            }
        }

        return rates;
    }

    private static List<decimal> Fitting(SavingsPlanInput plan, UsageInput line)
    {
        var own = plan.Rates.Where(rate => rate.Usage == line.Key).Select(rate => rate.Rate).Distinct().ToList();
        return own.Count > 0 ? own :
        [
            .. line.SavingsPlanRates
                .Where(rate => rate.Kind == plan.Kind
                    && (rate.TermYears ?? plan.TermYears) == plan.TermYears
                    && (rate.Payment ?? plan.Payment) == plan.Payment
                    && (rate.Plan ?? plan.Id) == plan.Id)
                .Select(rate => rate.Rate)
                .Distinct(),
        ];
    }
}
