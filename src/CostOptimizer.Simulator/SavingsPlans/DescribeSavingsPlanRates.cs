using CostOptimizer.Simulator.Estates;
using CostOptimizer.Simulator.Prices;
using CostOptimizer.Simulator.Protocols;
using CostOptimizer.Simulator.Serving;

namespace CostOptimizer.Simulator.SavingsPlans;

/// <summary>The locked-in rates of one plan that the account owns.</summary>
internal static class DescribeSavingsPlanRates
{
    private const int LargestPage = 1000;

    public static AwsReply Handle(AwsCall call)
    {
        var id = call.Input.Required("savingsPlanId");
        var plan = call.Account.SavingsPlans.FirstOrDefault(candidate => candidate.Id == id)
            ?? throw new AwsErrorException("ResourceNotFoundException", $"The Savings Plan '{id}' does not exist.", 404);
        var filters = PlanFilters.Read(call.Input, "values");
        var rates = RegionsOf(call, plan)
            .SelectMany(region => PriceTables.Load().SavingsPlanRates(region))
            .Where(rate => rate.PlanType == plan.Type
                && rate.TermYears == plan.TermYears
                && rate.PaymentOption == plan.Payment
                && (plan.Family is null || PlanOfferings.Family(rate.InstanceType) == plan.Family))
            .Where(rate => PlanFilters.Pass(call.Input, filters, name => PlanOfferings.Property(rate, name)))
            .ToList();
        var size = call.Input.Integer("maxResults", 1, LargestPage) ?? LargestPage;
        var page = Paging.Take(call, rates, call.Input.Text("nextToken"), size);
        return AwsReply.Json(new
        {
            savingsPlanId = id,
            searchResults = page.Items.Select(rate => new
            {
                rate = PlanOfferings.Rate(rate),
                currency = rate.Currency,
                unit = "Hrs",
                productType = PlanOfferings.ProductType(rate),
                serviceCode = rate.ServiceCode,
                usageType = rate.UsageType,
                operation = rate.Operation,
                properties = PlanOfferings.Properties(rate),
            }),
            nextToken = page.NextToken ?? "",
        });
    }

    private static IEnumerable<string> RegionsOf(AwsCall call, SavingsPlanSpec plan) => plan.Region is { } region
        ? [region]
        : SimulatedRegion.All.Where(candidate => candidate.Partition == call.Account.Partition)
            .Select(candidate => candidate.Code);
}
