using Amazon.SavingsPlans;
using Amazon.SavingsPlans.Model;
using CostOptimizer.Application.Estate;
using CostOptimizer.Aws.Calls;
using CostOptimizer.Aws.Clients;
using CostOptimizer.Aws.Configuration;
using CostOptimizer.Aws.Inventory;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Aws.Prices.SavingsPlans;

/// <summary>Reads what new Savings Plans would charge. A rate is complete: nothing is added for an upfront payment.</summary>
internal sealed class PlanOfferReader(AwsClients clients)
{
    private const string Source = "Savings Plans offering rates";
    private const int TypesPerRequest = 50;

    public async Task ReadAsync(
        Account reader,
        Region region,
        IReadOnlySet<string> ec2Types,
        IReadOnlySet<string> sageMakerTypes,
        PriceCollector prices,
        CancellationToken cancellationToken)
    {
        if (PartitionNames.SavingsPlansRegion(reader.Partition) is not { } home)
        {
            return; // The partition sells none.
        }

        var session = clients.Session(reader, home);
        foreach (var some in ec2Types.Order(StringComparer.Ordinal).Chunk(TypesPerRequest))
        {
            await ReadAsync(session, region, ["Compute", "EC2Instance"], "AmazonEC2", "EC2", some, prices, cancellationToken);
        }

        foreach (var some in sageMakerTypes.Order(StringComparer.Ordinal).Select(type => $"ml.{type}").Chunk(TypesPerRequest))
        {
            await ReadAsync(session, region, ["SageMaker"], "AmazonSageMaker", "SageMaker", some, prices, cancellationToken);
        }
    }

    private static async Task ReadAsync(
        AwsSession session,
        Region region,
        List<string> planTypes,
        string serviceCode,
        string product,
        string[] types,
        PriceCollector prices,
        CancellationToken cancellationToken)
    {
        List<SavingsPlanOfferingRateFilterElement> filters =
        [
            new() { Name = SavingsPlanRateFilterAttribute.Region, Values = [region.Code] },
            new() { Name = SavingsPlanRateFilterAttribute.InstanceType, Values = [.. types] },
        ];
        if (product == "EC2")
        {
            filters.Add(new() { Name = SavingsPlanRateFilterAttribute.Tenancy, Values = ["shared"] });
        }

        var pages = session.PagesAsync(
            AwsServices.SavingsPlans,
            "DescribeSavingsPlansOfferingRates",
            (s, token, stop) => s.SavingsPlans.DescribeSavingsPlansOfferingRatesAsync(
                new DescribeSavingsPlansOfferingRatesRequest
                {
                    SavingsPlanTypes = planTypes,
                    Products = [product],
                    ServiceCodes = [serviceCode],
                    Filters = filters,
                    MaxResults = 1000,
                    NextToken = token,
                },
                stop),
            page => page.NextToken,
            cancellationToken);
        await foreach (var page in pages)
        {
            foreach (var rate in page.SearchResults ?? [])
            {
                Add(rate, region, prices);
            }
        }
    }

    private static void Add(SavingsPlanOfferingRate rate, Region region, PriceCollector prices)
    {
        var plan = rate.SavingsPlanOffering;
        var code = (rate.Properties ?? []).Find(property => property.Name == "region")?.Value;
        if (code == region.Code
            && AwsSavingsPlanSource.KindOf(plan?.PlanType?.Value) is { } kind
            && YearsOf(plan!.DurationSeconds) is { } years
            && PaymentOptions.Parse(plan.PaymentOption?.Value) is { } payment
            && UsageTypes.OfferingOf(region, rate.ServiceCode?.Value, rate.UsageType, rate.Operation) is { } offering)
        {
            prices.AddPlanRate(offering, kind, years, payment, rate.Rate, plan.Currency?.Value, Source);
        }
    }

    private static int? YearsOf(long? seconds) => seconds switch
    {
        (long)HoursPer.Year * 3600 => 1,
        (long)HoursPer.Year * 3600 * 3 => 3,
        _ => null,
    };
}
