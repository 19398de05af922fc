using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Purchasing.Regret;
using CostOptimizer.Core.Tests.Billing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.WorkedExamples;

/// <summary>Rates and savings that finance quotes, and lists of commitments to buy.</summary>
public sealed class FinanceExamples
{
    private const string RedHat = "RunInstances:0010";

    private static readonly OfferingKey M5Large = Given.Linux("m5.large");

    [Fact]
    public void FI1_AllUpfrontYear_CostsItsMonthlyShareAndBreaksEvenAt435Hours()
    {
        var monthly = Math.Round((YearOf501.EffectiveRate * new InstanceHours(HoursPer.Month)).Amount, 10);

        Assert.Equal(41.75m, monthly);
        Assert.Equal(434.9m, Math.Round(monthly / 0.096m, 1));

        var bound = OnlineBound.Of(Money.Usd(501m), HourlyRate.Usd(0m), HourlyRate.Usd(0.096m), observedHours: 0m);
        Assert.Equal(434.9m, Math.Round(bound.BreakEvenHoursPerMonth(HoursPer.Year), 1));
    }

    [Theory]
    [InlineData(120, false)]
    [InlineData(586, true)]
    public void FI1_HoursAMonth_DecideWhetherToReserve(int hoursUsed, bool reserve)
    {
        decimal[] hours = [.. Enumerable.Range(0, (int)HoursPer.Month).Select(hour => hour < hoursUsed ? 1m : 0m)];
        var onDemand = Given.Request([Given.Usage(M5Large, hours)], (M5Large, 0.096m));

        var reserved = onDemand with { ReservedInstances = [YearOf501] };

        Assert.Equal(reserve, reserved.Usd().EffectiveCost < onDemand.Usd().EffectiveCost);
    }

    [Fact]
    public void FI2_CommitmentOfThirteen_CoversThreeAndAQuarter()
    {
        Assert.Equal(3.25m, FourUnderThirteen.Line("m5.large").CoveredHours.Value);
        Assert.Equal(0.75m, FourUnderThirteen.Line("m5.large").UncoveredHours.Value);
    }

    [Fact]
    public void FI2b_CommitmentOfThirteen_BillsTheRestOnDemand()
    {
        Assert.Equal(Money.Usd(3.75m), FourUnderThirteen.OnDemandCost);
        Assert.Equal(Money.Usd(16.75m), FourUnderThirteen.BilledCost);
    }

    [Fact]
    public void FI3_ThirtyPercentOffTwoThousandAMonth_IsACommitmentOf192AnHour()
    {
        var hourly = 2_000m * (1m - 0.30m) / HoursPer.Month;
        decimal[] always = [.. Enumerable.Repeat(1m, (int)HoursPer.Month)];
        var bill = (Given.Request([Given.Usage(M5Large, always)], (M5Large, 2_000m / HoursPer.Month)) with
        {
            SavingsPlans = [Given.Compute("plan", hourly, (M5Large, hourly))],
        }).Usd();

        Assert.Equal(1.92m, Math.Round(hourly, 2));
        Assert.Equal(1_400m, Math.Round(bill.EffectiveCost.Amount, 2));
        Assert.Equal(0.30m, Math.Round(bill.EffectiveSavingsRate!.Value, 10));
    }

    [Fact]
    public void FI4_SeventyEightPaidOfAHundredThousand_IsAnEffectiveSavingsRateOf22Percent()
    {
        var bill = (Given.Request([Given.Usage(M5Large, 100_000m)], (M5Large, 1m)) with
        {
            SavingsPlans = [Given.Compute("plan", 40_000m, (M5Large, 0.60m)) with { CommitmentPerHour = Money.Usd(33_000m) }],
        }).Usd();

        // 33,000 cover 55,000 h at 0.60; 45,000 h stay on demand.
        Assert.Equal(Money.Usd(78_000m), bill.EffectiveCost);
        Assert.Equal(0.22m, bill.EffectiveSavingsRate);
    }

    [Fact]
    public void CH1_MoveToASmallerType_SavesAThirdAsItsInputsSay()
    {
        var month = new InstanceHours(HoursPer.Month);
        var (before, after) = (HourlyRate.Usd(0.172m) * month, HourlyRate.Usd(0.113m) * month);

        Assert.Equal(Money.Usd(82.49m), after);
        Assert.Equal(Money.Usd(43.07m), before - after);
        Assert.Equal(34.30m, Math.Round(100m * (before - after).Amount / before.Amount, 2)); // E: 35.0 is recorded
    }

    [Theory]
    [InlineData("IC-1", 0.333, 730, 243.09)]
    [InlineData("IC-2", 0.0416, 730, 30.37)]
    [InlineData("IC-3", 0.333, 100, 33.30)]
    [InlineData("IC-4", 0.333, 1_460, 486.18)]
    public void IC_HoursOnDemand_CostAsInfracostPrints(string id, decimal rate, int hours, decimal cost) =>
        Assert.Equal((id, cost), (id, Math.Round((HourlyRate.Usd(rate) * new InstanceHours(hours)).Amount, 2)));

    [Theory]
    [InlineData(0.0261, 19.05)] // standard, 1 year
    [InlineData(0.0300, 21.90)] // convertible, 1 year
    [InlineData(0.0180, 13.14)] // standard, 3 years
    [InlineData(0.0206, 15.04)] // convertible, 3 years
    public void IC5_NoUpfrontReservation_BillsItsRecurringPartOfAMonth(decimal recurring, decimal month)
    {
        var request = Given.Request([]) with
        {
            Hours = (int)HoursPer.Month,
            ReservedInstances = [Given.Reserved("ri", Given.Linux("t3.medium"), recurring: recurring)],
        };

        Assert.Equal(month, Math.Round(request.Usd().BilledCost.Amount, 2));
    }

    [Fact]
    public void IC_AllUpfrontReservation_IsAmortizedNotFree()
    {
        var request = Given.Request([]) with
        {
            Hours = (int)HoursPer.Month,
            ReservedInstances = [Given.Reserved("ri", Given.Linux("t3.medium"), upfront: 213m, recurring: 0m)],
        };

        Assert.Equal(Money.Usd(17.75m), request.Usd().EffectiveCost); // 213 ÷ 12
    }

    /// <summary>aws-samples/savings-plan-commitment-calculator, README: the sums to commit cover the list and nothing is lost.</summary>
    [Theory]
    [InlineData("EC2 Instance, 3 years", 0.314)]
    [InlineData("Compute, 1 year", 14.15324)]
    [InlineData("Compute, 3 years", 0.26318)]
    public void Section2_CommitmentFromAListOfInstances_CoversItExactly(string bought, decimal commitment)
    {
        var rows = RowsOf(bought);
        (OfferingKey, decimal)[] rates = [.. rows.Select(row => (row.Offering, row.Rate))];
        var plan = bought.StartsWith("Compute", StringComparison.Ordinal)
            ? Given.Compute("plan", commitment, rates)
            : Given.InstancePlan("plan", "m5", commitment, rates) with { Region = new Region("eu-south-1") };
        var onDemand = Given.Request(
            [.. rows.Select(row => Given.Usage(row.Offering, row.Count))],
            [.. rows.Select(row => (row.Offering, row.Rate * 1.5m))]);

        var bill = (onDemand with { SavingsPlans = [plan] }).Usd();

        Assert.Equal(Money.Usd(0m), bill.OnDemandCost);
        Assert.Equal(Money.Usd(commitment), bill.Commitment("plan").Used);
        Assert.Equal(Money.Usd(0m), bill.UnusedCommitment);
    }

    private static (OfferingKey Offering, int Count, decimal Rate)[] RowsOf(string bought) => bought switch
    {
        "EC2 Instance, 3 years" => [(new(ComputeService.Ec2, new Region("eu-south-1"), "m5.xlarge", RedHat, "default"), 2, 0.157m)],
        "Compute, 3 years" => [(Frankfurt("m6i.2xlarge", OfferingKey.Linux, "dedicated"), 1, 0.26318m)],
        _ =>
        [
            (Frankfurt("r6i.xlarge", RedHat, "default"), 2, 0.28025m),
            (Frankfurt("r6i.2xlarge", RedHat, "default"), 4, 0.5705m),
            (Frankfurt("m6i.2xlarge", RedHat, "default"), 1, 0.48074m),
            (Frankfurt("m6idn", OfferingKey.Linux, "host"), 1, 10.83m),
        ],
    };

    private static CurrencyBill FourUnderThirteen { get; } = (Given.Request([Given.Usage(M5Large, 4m)], (M5Large, 5m)) with
    {
        SavingsPlans = [Given.Compute("plan", 13m, (M5Large, 4m))],
    }).Usd();

    private static ReservedInstance YearOf501 { get; } = Given.Reserved("ri", M5Large, upfront: 501m, recurring: 0m);

    private static OfferingKey Frankfurt(string type, string platform, string tenancy) =>
        new(ComputeService.Ec2, new Region("eu-central-1"), type, platform, tenancy);
}
