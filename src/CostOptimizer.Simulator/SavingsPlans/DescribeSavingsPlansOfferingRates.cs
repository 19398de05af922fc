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
        var rates = SimulatedRegion.All
            .Where(region => region.Partition == call.Account.Partition)
            .SelectMany(region => PriceTables.Load().SavingsPlanRates(region.Code))
            .Where(rate => rate.Sold
                && Wants(input, "savingsPlanTypes", rate.PlanType.ToString())
                && Wants(input, "savingsPlanPaymentOptions", rate.PaymentOption)
                && Wants(input, "products", PlanOfferings.ProductType(rate))
                && Wants(input, "serviceCodes", rate.ServiceCode)
                && Wants(input, "usageTypes", rate.UsageType)
                && Wants(input, "operations", rate.Operation)
                && Wants(input, "savingsPlanOfferingIds", PlanOfferings.Id(rate.PlanType, rate.PaymentOption, rate.TermYears)))
            .Where(rate => PlanFilters.Pass(input, filters, name => PlanOfferings.Property(rate, name)))
            .ToList();
        var size = input.Integer("maxResults", 1, LargestPage) ?? LargestPage;
        var page = Paging.Take(call, rates, input.Text("nextToken"), size);
        return AwsReply.Json(new { searchResults = page.Items.Select(Describe), nextToken = page.NextToken ?? "" });
    }

    private static bool Wants(AwsInput input, string list, string value) =>
        input.Texts(list) is { Count: 0 } || input.Texts(list).Contains(value, StringComparer.Ordinal);

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
