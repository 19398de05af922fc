using System.Globalization;
using CostOptimizer.Simulator.Estates;
using CostOptimizer.Simulator.Prices;
using CostOptimizer.Simulator.Protocols;
using CostOptimizer.Simulator.Serving;

namespace CostOptimizer.Simulator.SavingsPlans;

/// <summary>Savings Plans of the account; paging ends with an empty token.</summary>
internal static class DescribeSavingsPlans
{
    private const int LargestPage = 1000;

    public static AwsReply Handle(AwsCall call)
    {
        var ids = call.Input.Texts("savingsPlanIds");
        var states = call.Input.Texts("states");
        var filters = PlanFilters.Read(call.Input, "values");
        var owned = call.Account.SavingsPlans
            .Where(plan => ids.Count == 0 || ids.Contains(plan.Id))
            .Where(plan => states.Count == 0 || states.Contains(plan.StateAt(call.Estate.Now)))
            .Where(plan => PlanFilters.Pass(call.Input, filters, name => name switch
            {
                "region" => plan.Region ?? "",
                "ec2-instance-family" => plan.Family ?? "",
                "savings-plan-type" => plan.Type.ToString(),
                "payment-option" => plan.Payment,
                "commitment" => Amount(plan.Commitment),
                _ => null,
            })).ToList();
        var size = call.Input.Integer("maxResults", 1, LargestPage) ?? LargestPage;
        var page = Paging.Take(call, owned, call.Input.Text("nextToken"), size);
        return AwsReply.Json(new
        {
            savingsPlans = page.Items.Select(plan => Describe(call, plan)),
            nextToken = page.NextToken ?? "",
        });
    }

    private static object Describe(AwsCall call, SavingsPlanSpec plan) => new
    {
        offeringId = PlanOfferings.Id(plan.Type, plan.Payment, plan.TermYears),
        savingsPlanId = plan.Id,
        savingsPlanArn = call.Account.Arn("savingsplans", $"savingsplan/{plan.Id}"),
        description = $"{plan.TermYears} year {plan.Payment} {plan.Type} Savings Plan",
        start = Instant(plan.Start),
        end = Instant(plan.End),
        state = plan.StateAt(call.Estate.Now),
        region = plan.Region,
        ec2InstanceFamily = plan.Family,
        savingsPlanType = plan.Type.ToString(),
        paymentOption = plan.Payment,
        productTypes = ProductTypes(plan.Type),
        currency = call.Account.Currency,
        commitment = Amount(plan.Commitment),
        upfrontPaymentAmount = Amount(plan.Upfront),
        recurringPaymentAmount = Amount(plan.Recurring),
        termDurationInSeconds = plan.TermYears * 31_536_000L,
        tags = new Dictionary<string, string>(),
    };

    private static string[] ProductTypes(SavingsPlanType type) => type switch
    {
        SavingsPlanType.SageMaker => ["SageMaker"],
        SavingsPlanType.EC2Instance => ["EC2"],
        _ => ["EC2", "Fargate", "Lambda"],
    };

    private static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Amount(decimal amount) => amount.ToString("0.########", CultureInfo.InvariantCulture);
}
