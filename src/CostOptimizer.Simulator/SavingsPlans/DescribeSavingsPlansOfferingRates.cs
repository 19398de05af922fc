using CostOptimizer.Simulator.Prices;
using CostOptimizer.Simulator.Protocols;
using CostOptimizer.Simulator.Serving;

namespace CostOptimizer.Simulator.SavingsPlans;

/// <summary>What new plans would cost; families that are no longer sold have no rows.</summary>
internal static class DescribeSavingsPlansOfferingRates
{
    private const int LargestPage = 1000;

    public static AwsReply Handle(AwsCall call)
    {
        var input = call.Input;
        var filters = PlanFilters.Read(input, "values");
        List<Func<SavingsPlanRate, bool>> wishes =
        [
            Wish(input, "savingsPlanTypes", rate => rate.PlanType.ToString()),
            Wish(input, "savingsPlanPaymentOptions", rate => rate.PaymentOption),
            Wish(input, "products", PlanOfferings.ProductType),
            Wish(input, "serviceCodes", rate => rate.ServiceCode),
            Wish(input, "usageTypes", rate => rate.UsageType),
            Wish(input, "operations", rate => rate.Operation),
            Wish(input, "savingsPlanOfferingIds", rate => PlanOfferings.Id(rate.PlanType, rate.PaymentOption, rate.TermYears)),
        ];
        var rates = SimulatedRegion.All
            .Where(region => region.Partition == call.Account.Partition)
            .SelectMany(region => PriceTables.Load().SavingsPlanRates(region.Code))
            .Where(rate => rate.Sold && wishes.TrueForAll(wish => wish(rate)))
            .Where(rate => PlanFilters.Pass(input, filters, name => PlanOfferings.Property(rate, name)))
            .ToList();
        var size = input.Integer("maxResults", 1, LargestPage) ?? LargestPage;
        var page = Paging.Take(call, rates, input.Text("nextToken"), size);
        return AwsReply.Json(new { searchResults = page.Items.Select(Describe), nextToken = page.NextToken ?? "" });
    }

    /// <summary>A list of the input, read once for all rates; an empty one lets everything pass.</summary>
    private static Func<SavingsPlanRate, bool> Wish(AwsInput input, string list, Func<SavingsPlanRate, string> read)
    {
        var values = input.Texts(list).ToHashSet(StringComparer.Ordinal);
        return rate => values.Count == 0 || values.Contains(read(rate));
    }

    private static object Describe(SavingsPlanRate rate) => new
    {
        savingsPlanOffering = new
        {
            offeringId = PlanOfferings.Id(rate.PlanType, rate.PaymentOption, rate.TermYears),
            paymentOption = rate.PaymentOption,
            planType = rate.PlanType.ToString(),
            durationSeconds = rate.TermYears * 31_536_000L,
            currency = rate.Currency,
            planDescription = $"{rate.TermYears} year {rate.PaymentOption} {rate.PlanType} Savings Plan",
        },
        rate = PlanOfferings.Rate(rate),
        unit = "Hrs",
        productType = PlanOfferings.ProductType(rate),
        serviceCode = rate.ServiceCode,
        usageType = rate.UsageType,
        operation = rate.Operation,
        properties = PlanOfferings.Properties(rate),
    };
}
