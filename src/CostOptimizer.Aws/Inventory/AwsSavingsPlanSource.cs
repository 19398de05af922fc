using Amazon.SavingsPlans;
using Amazon.SavingsPlans.Model;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Inventory;
using CostOptimizer.Aws.Calls;
using CostOptimizer.Aws.Clients;
using CostOptimizer.Aws.Configuration;
using CostOptimizer.Aws.Prices;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;
using SavingsPlan = CostOptimizer.Core.Commitments.SavingsPlan;

namespace CostOptimizer.Aws.Inventory;

/// <summary>
/// Reads active plans with their locked-in rates. Rates are asked for shared tenancy and the regions of the settings:
/// a Compute plan's full list has a row for every type, region and platform on sale.
/// </summary>
internal sealed class AwsSavingsPlanSource(AwsOptions options, AwsClients clients) : ISavingsPlanSource
{
    public async Task<IReadOnlyList<SavingsPlan>> FetchAsync(Account account, CancellationToken cancellationToken)
    {
        if (PartitionNames.SavingsPlansRegion(account.Partition) is not { } region)
        {
            return []; // The partition sells none.
        }

        var session = clients.Session(account, region);
        var plans = new List<SavingsPlan>();
        var pages = session.PagesAsync(
            AwsServices.SavingsPlans,
            "DescribeSavingsPlans",
            (s, token, stop) => s.SavingsPlans.DescribeSavingsPlansAsync(
                new DescribeSavingsPlansRequest { States = ["active"], MaxResults = 1000, NextToken = token }, stop),
            page => page.NextToken,
            cancellationToken);
        await foreach (var page in pages)
        {
            foreach (var plan in (page.SavingsPlans ?? []).Where(plan => plan.State?.Value is null or "active"))
            {
                if (KindOf(plan.SavingsPlanType?.Value) is { } kind)
                {
                    plans.Add(await MapAsync(session, account, plan, kind, cancellationToken));
                }
            }
        }

        return [.. plans.DistinctBy(plan => plan.Id).OrderBy(plan => plan.Id, StringComparer.Ordinal)];
    }

    /// <returns>Null for plans that pay for no instances, such as Database plans.</returns>
    internal static CommitmentKind? KindOf(string? type) => type switch
    {
        "Compute" => CommitmentKind.ComputeSavingsPlan,
        "EC2Instance" => CommitmentKind.Ec2InstanceSavingsPlan,
        "SageMaker" => CommitmentKind.SageMakerSavingsPlan,
        _ => null,
    };

    private async Task<SavingsPlan> MapAsync(
        AwsSession session, Account account, Amazon.SavingsPlans.Model.SavingsPlan plan, CommitmentKind kind, CancellationToken cancellationToken)
    {
        var currency = PriceText.ParseCurrency(plan.Currency?.Value) ?? PartitionNames.CurrencyOf(account.Partition);
        Region? region = kind == CommitmentKind.Ec2InstanceSavingsPlan && Region.IsRegion(plan.Region) ? new Region(plan.Region) : null;
        var start = PriceText.ParseTime(plan.Start);
        var end = PriceText.ParseTime(plan.End) ?? start?.AddSeconds(plan.TermDurationInSeconds ?? 0);
        if (PriceText.Parse(plan.Commitment) is not { } commitment || commitment == 0m || start is null || PaymentOptions.Parse(plan.PaymentOption?.Value) is not { } payment)
        {
            throw new SourceException(
                FailureKind.BadAnswer, AwsServices.SavingsPlans, "DescribeSavingsPlans",
                $"Savings Plan {plan.SavingsPlanId} of account {account.Id} has commitment '{plan.Commitment}', start '{plan.Start}' and payment option '{plan.PaymentOption?.Value}', which cannot be read.");
        }

        return new SavingsPlan(
            plan.SavingsPlanId,
            account.Id,
            kind,
            region,
            kind == CommitmentKind.Ec2InstanceSavingsPlan ? plan.Ec2InstanceFamily : null,
            new Money(commitment, currency),
            payment,
            new Money(PriceText.Parse(plan.UpfrontPaymentAmount) ?? 0m, currency),
            start.Value,
            end!.Value,
            await RatesAsync(session, account, plan, region, currency, cancellationToken));
    }

    private async Task<IReadOnlyDictionary<OfferingKey, HourlyRate>> RatesAsync(
        AwsSession session,
        Account account,
        Amazon.SavingsPlans.Model.SavingsPlan plan,
        Region? region,
        Currency currency,
        CancellationToken cancellationToken)
    {
        var regions = region is { } own ? [own.Code] : RegionsOf(account);
        var rates = new Dictionary<OfferingKey, HourlyRate>();
        var pages = session.PagesAsync(
            AwsServices.SavingsPlans,
            "DescribeSavingsPlanRates",
            (s, token, stop) => s.SavingsPlans.DescribeSavingsPlanRatesAsync(
                new DescribeSavingsPlanRatesRequest
                {
                    SavingsPlanId = plan.SavingsPlanId,
                    Filters = [.. Filters(plan, regions)],
                    MaxResults = 1000,
                    NextToken = token,
                },
                stop),
            page => page.NextToken,
            cancellationToken);
        await foreach (var page in pages)
        {
            foreach (var row in page.SearchResults ?? [])
            {
                var code = (row.Properties ?? []).Find(property => property.Name?.Value == "region")?.Value;
                if (Region.IsRegion(code)
                    && UsageTypes.OfferingOf(new Region(code!), row.ServiceCode?.Value, row.UsageType, row.Operation) is { } offering
                    && PriceText.Parse(row.Rate) is > 0m and var rate
                    && (row.Currency?.Value is null || row.Currency.Value == currency.Code))
                {
                    rates[offering] = new HourlyRate(new Money(rate, currency));
                }
            }
        }

        return rates;
    }

    private static IEnumerable<SavingsPlanRateFilter> Filters(Amazon.SavingsPlans.Model.SavingsPlan plan, IReadOnlyList<string> regions)
    {
        if (regions.Count > 0)
        {
            yield return new SavingsPlanRateFilter { Name = SavingsPlanRateFilterName.Region, Values = [.. regions] };
        }

        if (plan.SavingsPlanType?.Value != "SageMaker")
        {
            yield return new SavingsPlanRateFilter { Name = SavingsPlanRateFilterName.Tenancy, Values = ["shared"] };
        }
    }

    private List<string> RegionsOf(Account account)
    {
        // A plan is shared across the organization: whichever account runs the usage, the regions are those read.
        var named = options.Accounts.SelectMany(candidate => candidate.Regions).Concat(options.Regions);
        return [.. named.Where(code => Region.IsRegion(code) && new Region(code).Partition == account.Partition)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
    }
}
