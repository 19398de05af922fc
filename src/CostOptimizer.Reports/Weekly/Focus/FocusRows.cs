using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Reports.Weekly.Focus;

/// <summary>A week's spend as rows of FOCUS 1.2: one a fleet and billing month, and what belongs to no fleet. They add up to the report.</summary>
internal static class FocusRows
{
    /// <summary>What belongs to no fleet may be of any account.</summary>
    private const string SeveralAccounts = "several";

    private const string Amazon = "Amazon Web Services";
    private const string AmazonChina = "Amazon Web Services China";

    /// <summary>As bills are rounded; the last part takes what is left, so that parts add up to the whole.</summary>
    private const int Decimals = 12;

    /// <remarks>A fleet without a known price has no cost, and is in no row as it is in no sum.</remarks>
    public static IEnumerable<FocusRow> Of(WeeklyRecord record) =>
        record.Fleets.SelectMany(fleet => OfFleet(record, fleet)).Concat(record.Totals.SelectMany(total => OfRest(record, total)));

    private static IEnumerable<FocusRow> OfFleet(WeeklyRecord record, WeeklyFleet fleet)
    {
        if (fleet is not { SpentInWeek.Value: var spent, ListInWeek.Value: var list } || fleet.InstanceHours == 0m)
        {
            yield break;
        }

        var costs = Split(spent.Amount, fleet.HoursByMonth);
        var lists = Split(list.Amount, fleet.HoursByMonth);
        var isEc2 = fleet.Service == ComputeService.Ec2;
        foreach (var (index, month) in record.Months.Index())
        {
            if (fleet.HoursByMonth[index] > 0m)
            {
                yield return Row(record, month, costs[index], lists[index], spent.Currency) with
                {
                    AccountId = fleet.AccountId,
                    AccountName = fleet.AccountName.Length > 0 ? fleet.AccountName : fleet.AccountId,
                    Description = $"{WeeklyWords.Instances(fleet.Count, fleet.Service, fleet.TypeName)} of the fleet {WeeklyWords.Name(fleet.Name)}",
                    PricingQuantity = fleet.HoursByMonth[index],
                    Provider = fleet.Region.Code.StartsWith("cn-", StringComparison.Ordinal) ? AmazonChina : Amazon,
                    RegionId = fleet.Region.Code,
                    ResourceId = fleet.Id.Value,
                    ResourceName = fleet.Name,
                    ResourceType = "Fleet",
                    ServiceCategory = isEc2 ? "Compute" : "AI and Machine Learning",
                    ServiceName = isEc2 ? "Amazon Elastic Compute Cloud" : "Amazon SageMaker",
                    ServiceSubcategory = isEc2 ? "Virtual Machines" : "Machine Learning",
                };
            }
        }
    }

    private static IEnumerable<FocusRow> OfRest(WeeklyRecord record, WeeklyTotal total)
    {
        decimal[] hours = [.. record.Months.Select(month => (decimal)month.Length.TotalHours)];
        var costs = Split(total.OutsideFleetsInWeek.Value.Amount, hours);
        var lists = Split(total.OutsideFleetsListInWeek.Value.Amount, hours);
        return record.Months
            .Select((month, index) => Row(record, month, costs[index], lists[index], total.Currency) with { PricingQuantity = hours[index] })
            .Where(row => row.EffectiveCost != 0m || row.ListCost != 0m);
    }

    /// <summary>What belongs to no fleet, until told otherwise.</summary>
    private static FocusRow Row(WeeklyRecord record, Window month, decimal cost, decimal list, Currency currency)
    {
        var billing = new DateTime(month.FromUtc.Year, month.FromUtc.Month, 1, 0, 0, 0, DateTimeKind.Utc);
        return new FocusRow(
            cost,
            list,
            Math.Round(list * (1m - record.PrivateDiscount), Decimals),
            SeveralAccounts,
            SeveralAccounts,
            currency.Code,
            billing,
            billing.AddMonths(1),
            month.FromUtc,
            month.ToUtc,
            "Usage of no fleet and unused commitments, at the average of the look-back",
            0m,
            currency == Currency.Cny ? AmazonChina : Amazon,
            RegionId: null,
            ResourceId: null,
            ResourceName: null,
            ResourceType: null,
            "Compute",
            "Amazon Elastic Compute Cloud",
            "Virtual Machines",
            record.RunId);
    }

    private static decimal[] Split(decimal whole, IReadOnlyList<decimal> shares)
    {
        var sum = shares.Sum();
        var parts = new decimal[shares.Count];
        var (given, left) = (0m, whole);
        for (var index = 0; index < parts.Length; index++)
        {
            given += shares[index];
            parts[index] = given == sum ? left : Math.Round(whole * shares[index] / sum, Decimals);
            left -= parts[index];
        }

        return parts;
    }
}
