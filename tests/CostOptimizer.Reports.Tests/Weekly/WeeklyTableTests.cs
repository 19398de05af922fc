using System.Globalization;
using System.Text;
using CostOptimizer.Application.Tests.Weekly;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Application.Weekly.Documents;
using CostOptimizer.Core.Values;
using CostOptimizer.Reports.Weekly.Focus;
using CostOptimizer.Reports.Weekly.Tables;

namespace CostOptimizer.Reports.Tests.Weekly;

public sealed class WeeklyTableTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("\t=1", "'=1")]
    [InlineData("\r=1", "'=1")]
    [InlineData("\n=1", "'=1")]
    [InlineData("  =1", "'  =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\u200B=1", "'=1")] // an invisible character before it is dropped
    [InlineData("tts=1", "tts=1")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Neutral_WhatProgramsTakeForAFormula_IsText(string? text, string neutral) => Assert.Equal(neutral, SpreadsheetText.Neutral(text));

    [Fact]
    public async Task Csv_HostileNames_AreTextAndNumbersStayNumbers()
    {
        var rows = await ReadAsync(WeeklyFiles.Record(), WeeklyFormat.DecisionsCsv);

        Assert.Equal("'" + WeeklyFiles.Hostile, rows.Single(row => row["SavingPerMonthP50"] == "73")["Fleet"]);
        Assert.Equal("'-2+3", rows.Single(row => row["Fleet"] == "'+SUM(1)")["Reason"]);
        Assert.All(rows.SelectMany(row => row.Values), value => Assert.False(value.Length > 0 && "=+@\t\r".Contains(value[0], StringComparison.Ordinal), value));
    }

    [Fact]
    public async Task Csv_Fleets_AddUpToTheReport()
    {
        var record = WeeklyFiles.Record();

        var rows = await ReadAsync(record, WeeklyFormat.FleetsCsv);

        Assert.All(record.Totals, total => Assert.Equal(
            total.SpentInWeek.Value.Amount - total.OutsideFleetsInWeek.Value.Amount,
            rows.Where(row => row["Currency"] == total.Currency.Code).Sum(row => Number(row["SpentInWeek"]))));
    }

    [Theory]
    [InlineData(2026, 46)]
    [InlineData(2026, 49)] // 30 November to 6 December: two billing periods
    public async Task Focus_Rows_FollowTheSpecificationAndAddUpToTheReport(int year, int week)
    {
        var record = OfWeek(new IsoWeek(year, week));

        var rows = await ReadAsync(record, WeeklyFormat.Focus);

        Assert.Empty(rows.SelectMany(FocusRules.Broken));
        Assert.All(record.Totals, total =>
        {
            var mine = rows.Where(row => row["BillingCurrency"] == total.Currency.Code).ToArray();
            Assert.Equal(total.SpentInWeek.Value.Amount, mine.Sum(row => Number(row["EffectiveCost"])));
            Assert.Equal(total.ListInWeek.Value.Amount, mine.Sum(row => Number(row["ListCost"])));
        });
    }

    [Fact]
    public void Focus_WeekOfTwoMonths_IsSplitByTheHoursOfEach()
    {
        // Monday is in November, six days in December: 24 and 144 hours at 1 an hour.
        FocusRow[] rows = [.. FocusRows.Of(OfWeek(new IsoWeek(2026, 49))).Where(row => row.ResourceName == "tts-cn")];

        Assert.Equal([(240m, 24m, 11), (1_440m, 144m, 12)], rows.Select(row => (row.EffectiveCost, row.PricingQuantity, row.BillingPeriodStart.Month)));
    }

    [Fact]
    public void Focus_PrivateDiscount_IsInContractedCost()
    {
        var row = FocusRows.Of(WeeklyFiles.Record() with { PrivateDiscount = 0.25m }).First(row => row.ResourceName == "tts-cn");

        Assert.Equal((3_360m, 2_520m), (row.ListCost, row.ContractedCost));
    }

    [Fact]
    public void FocusRules_AWrongRow_IsFound()
    {
        var row = FocusRules.Mandatory.ToDictionary(column => column, _ => "", StringComparer.Ordinal);

        Assert.Contains("BilledCost is null", FocusRules.Broken(row));
        Assert.Contains("ChargeCategory is ''", FocusRules.Broken(row));
    }

    private static WeeklyRecord OfWeek(IsoWeek week)
    {
        var run = WeeklySamples.Run(to: week.Next.HoursIn(TimeZoneInfo.Utc).FromUtc);
        return WeeklyComputation.Of(WeeklySamples.Material(WeeklySamples.Result(
            run,
            [WeeklySamples.Total(7_300m, 14_600m, 0m, Currency.Cny), WeeklySamples.Total(1_234.567m, 3_000.01m, 0m)],
            WeeklySamples.Fleet("tts-cn", 7_300m, currency: Currency.Cny, account: "777788889999", run: run),
            WeeklySamples.Fleet("=tts", 1_000.01m, instancesBefore: 3, instances: 7, run: run))) with
        {
            Week = week,
        });
    }

    private static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ReadAsync(WeeklyRecord record, WeeklyFormat format)
    {
        var (files, _) = await WeeklyFiles.WriteAsync(record, Cancellation);
        var rows = CsvRows.Read(new StreamReader(new MemoryStream(files[format]), Encoding.UTF8));
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
