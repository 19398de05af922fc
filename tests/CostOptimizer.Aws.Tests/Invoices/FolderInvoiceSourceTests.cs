using System.Globalization;
using System.IO.Compression;
using System.Text;
using CostOptimizer.Application.Invoices;
using CostOptimizer.Application.Savings;
using CostOptimizer.Aws.Invoices;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Aws.Tests.Invoices;

public sealed class FolderInvoiceSourceTests : IDisposable
{
    private const string Heading =
        "line_item_usage_account_id,line_item_currency_code,line_item_usage_start_date,line_item_usage_end_date,line_item_line_item_type,line_item_usage_type,line_item_resource_id,"
        + "product_region_code,resource_tags,line_item_unblended_cost,reservation_effective_cost,savings_plan_savings_plan_effective_cost,savings_plan_total_commitment_to_date,"
        + "savings_plan_used_commitment,reservation_unused_amortized_upfront_fee_for_billing_period,reservation_unused_recurring_fee";

    private static readonly DateTime Monday = new(2026, 3, 9, 0, 0, 0, DateTimeKind.Utc);
    private static readonly FleetId Tts = new("111122223333/us-east-1/tts");
    private static readonly FleetLookup Fleets = new(new Dictionary<string, FleetId> { ["i-1"] = Tts }, new HashSet<FleetId> { Tts }, "costopt:fleet");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("costoptimizer-invoices-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Worked example CU-1 of the CUR guide: covered usage is worth its effective cost, and its negation nothing more.</summary>
    [Fact]
    public async Task Read_Cur_CountsEachCostOnceByWhatItPaysFor()
    {
        Write(
            "cur.csv",
            Heading,
            Row("Usage", "BoxUsage:p3.2xlarge", "i-1", cost: "3.06"),
            Row("SavingsPlanCoveredUsage", "BoxUsage:t3.nano", "arn:aws:ec2:us-east-1:111122223333:instance/i-1", cost: "0.0052", plan: "0.0026"),
            Row("SavingsPlanCoveredUsage", "BoxUsage:t3.nano", "i-1", cost: "0.0026", plan: "0.0013"),
            Row("SavingsPlanNegation", "BoxUsage:t3.nano", "i-1", cost: "-0.0078"),
            Row("DiscountedUsage", "USE2-BoxUsage:p3.2xlarge", "i-9", cost: "0", reserved: "1.5"),
            Row("Usage", "DataTransfer-Out-Bytes", "i-1", cost: "0.25"),
            Row("SavingsPlanRecurringFee", "ComputeSP:1yrNoUpfront", "", cost: "2", total: "2", used: "1.4"),
            Row("RIFee", "HeavyUsage:p3.2xlarge", "", cost: "9", unusedUpfront: "0.1", unusedRecurring: "0.2"),
            Row("Fee", "", "", cost: "9000"),
            Row("Tax", "", "", cost: "0.5"));

        var amounts = (await ReadAsync())!.Amounts;

        Assert.Equal(
            [
                (null, InvoiceKind.Instances, 1.5m),
                (null, InvoiceKind.UnusedCommitment, 0.9m),
                (null, InvoiceKind.NoUsage, 0.5m),
                (Tts, InvoiceKind.Instances, 3.0639m),
                (Tts, InvoiceKind.OtherUsage, 0.25m),
            ],
            amounts.Select(amount => (amount.Fleet, amount.Kind, amount.Cost.Amount)));
    }

    [Theory]
    [InlineData("{\"\"user_costopt_fleet\"\":\"\"tts\"\"}")]
    [InlineData("{\"\"aws:createdBy\"\":\"\"x\"\",\"\"user:costopt:fleet\"\":\"\"tts\"\"}")]
    public async Task Read_UnknownInstanceWithTheFleetsTag_BelongsToTheFleet(string tags)
    {
        Write("cur.csv", Heading, Row("Usage", "BoxUsage:p3.2xlarge", "i-gone", cost: "3.06", tags: $"\"{tags}\""));

        Assert.Equal(Tts, Assert.Single((await ReadAsync())!.Amounts).Fleet);
    }

    [Fact]
    public async Task Read_OlderCurAndColumnsInAnotherOrder_AreFoundByName()
    {
        Write(
            "legacy.csv",
            "lineItem/LineItemType,lineItem/UnblendedCost,lineItem/NetUnblendedCost,lineItem/UsageType,lineItem/ResourceId,lineItem/UsageAccountId,lineItem/CurrencyCode,lineItem/UsageStartDate,lineItem/UsageEndDate,product/region,resourceTags/user:costopt:fleet,reservation/EffectiveCost,savingsPlan/SavingsPlanEffectiveCost",
            "Usage,3.06,2.754,BoxUsage:p3.2xlarge,i-other,111122223333,CNY,2026-03-09T00:00:00Z,2026-03-09T01:00:00Z,us-east-1,tts,,");

        Assert.Equal(new InvoiceAmount(Monday, Tts, InvoiceKind.Instances, new Money(2.754m, Currency.Cny), 1), Assert.Single((await ReadAsync())!.Amounts)); // after the private discount
    }

    [Fact]
    public async Task Read_FocusInGzip_CountsEffectiveCostOfUsageAndUnusedCommitments()
    {
        Write(
            "focus.csv.gz",
            "BilledCost,EffectiveCost,BillingCurrency,ChargeCategory,ChargePeriodStart,ChargePeriodEnd,CommitmentDiscountStatus,ResourceId,ResourceType,SubAccountId,RegionId,Tags",
            "0,2.10,USD,Usage,2026-03-09T00:00:00Z,2026-03-09T01:00:00Z,Used,i-1,Instance,111122223333,us-east-1,",
            "0,0.40,USD,Usage,2026-03-09T00:00:00Z,2026-03-09T01:00:00Z,Unused,,,111122223333,us-east-1,",
            "2.50,0,USD,Purchase,2026-03-09T00:00:00Z,2026-03-09T01:00:00Z,,,,111122223333,us-east-1,",
            "0.09,0.09,USD,Usage,2026-03-09T00:00:00Z,2026-03-09T01:00:00Z,,vol-1,Volume,111122223333,us-east-1,\"{\"\"costopt:fleet\"\":\"\"tts\"\"}\"");

        Assert.Equal(
            [(null, InvoiceKind.UnusedCommitment, 0.40m), (Tts, InvoiceKind.Instances, 2.10m), (Tts, InvoiceKind.OtherUsage, 0.09m)],
            (await ReadAsync())!.Amounts.Select(amount => (amount.Fleet, amount.Kind, amount.Cost.Amount)));
    }

    [Fact]
    public async Task Read_FeeOfAMonth_IsSpreadOverItsWeeks()
    {
        Write("cur.csv", Heading, Row("RIFee", "HeavyUsage:p3.2xlarge", "", from: "2026-03-01T00:00:00Z", to: "2026-04-01T00:00:00Z", unusedRecurring: "310"));

        Assert.Equal(
            [10m, 70m, 70m, 70m, 70m, 20m], // the first is a Sunday, the 31st a Tuesday
            (await ReadAsync())!.Amounts.Select(amount => amount.Cost.Amount));
    }

    [Fact]
    public async Task Read_TwoVersionsOfAPeriod_CountsTheNewest()
    {
        Write("data/BILLING_PERIOD=2026-03/2026-03-10T00:00:00Z-a/cur-1.csv", Heading, Row("Usage", "BoxUsage:p3.2xlarge", "i-1", cost: "1"));
        Write("data/BILLING_PERIOD=2026-03/2026-03-11T00:00:00Z-b/cur-1.csv", Heading, Row("Usage", "BoxUsage:p3.2xlarge", "i-1", cost: "2"));
        File.SetLastWriteTimeUtc(Path.Combine(_folder.FullName, "data/BILLING_PERIOD=2026-03/2026-03-10T00:00:00Z-a/cur-1.csv"), Monday);

        var invoice = (await ReadAsync())!;

        Assert.Equal((1, 2m), (invoice.Files, Assert.Single(invoice.Amounts).Cost.Amount));
        Assert.Contains("older version of its billing period", Assert.Single(invoice.Skipped), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Usage,x", "line 2, column 1: the row has 2 fields and the heading 16; export it again.")]
    [InlineData("111122223333,USD,2026-03-09,2026-03-10,Usage,BoxUsage:x,i-1,us-east-1,,3.o6,,,,,,", "line 2, column line_item_unblended_cost: it is no number such as 0.526; export it again.")]
    [InlineData("111122223333,dollars,2026-03-09,2026-03-10,Usage,BoxUsage:x,i-1,us-east-1,,3.06,,,,,,", "line 2, column line_item_currency_code: it is no currency code such as USD; export it again.")]
    [InlineData("111122223333,USD,yesterday,2026-03-10,Usage,BoxUsage:x,i-1,us-east-1,,3.06,,,,,,", "line 2, column start of the charge: it is no instant such as 2026-03-02T00:00:00Z; export it again.")]
    [InlineData("111122223333,USD,2026-03-09,2026-03-10,Usage,BoxUsage:x,i-2,us-east-1,{x},3.06,,,,,,", "line 2, column resource_tags: it is no JSON object; export it again.")]
    public async Task Read_RowAtFault_NamesFileLineAndColumn(string row, string expected)
    {
        Write("bad.csv", Heading, row);

        var fault = await Assert.ThrowsAsync<InvoiceFormatException>(ReadAsync);

        Assert.Equal($"{_folder.FullName}/bad.csv, {expected}", fault.Message);
    }

    [Fact]
    public async Task Read_NoExportAndNoGzip_AreRefusedInOneSentence()
    {
        Write("other.csv", "a,b");
        Assert.Contains("neither line_item_line_item_type (CUR) nor ChargeCategory (FOCUS)", (await Assert.ThrowsAsync<InvoiceFormatException>(ReadAsync)).Message, StringComparison.Ordinal);

        File.Delete(Path.Combine(_folder.FullName, "other.csv"));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "cur.csv.gz"), "no gzip", Cancellation);
        Assert.Equal($"{_folder.FullName}/cur.csv.gz is not gzip of text in UTF-8; export it again.", (await Assert.ThrowsAsync<InvoiceFormatException>(ReadAsync)).Message);
    }

    /// <summary>
    /// A week whose truth is known: p3 at 3.06 until a price cut at hour 60, a plan of 4 an hour (2.00 of it each p3) that ends at hour 100, and a fleet that
    /// grows from 3 to 4 at hour 120.
    /// </summary>
    [Fact]
    public async Task Read_SyntheticWeek_IsWhatTheLedgerComputed()
    {
        List<string> rows = [Heading];
        for (var hour = 0; hour < 168; hour++)
        {
            var (from, to) = (Stamp(hour), Stamp(hour + 1));
            var price = hour < 60 ? "3.06" : "2.50";
            for (var instance = 0; instance < (hour < 120 ? 3 : 4); instance++)
            {
                var isCovered = instance < 2 && hour < 100;
                rows.Add(isCovered
                    ? Row("SavingsPlanCoveredUsage", "BoxUsage:p3.2xlarge", "i-1", cost: price, plan: "2", from: from, to: to)
                    : Row("Usage", "BoxUsage:p3.2xlarge", "i-1", cost: price, from: from, to: to));
            }
        }

        Write("cur.csv", [.. rows]);
        var truth = (100m * 4m) + (60m * 3.06m) + (40m * 2.50m) + (20m * 3m * 2.50m) + (48m * 4m * 2.50m);
        var ledger = new MeasuredWeek(Monday, [], [], []) { Costs = [new WeekCost(Tts, Money.Usd(truth * 1.004m), 168)] };

        var week = Assert.Single(Reconciliation.Of([(await ReadAsync())!], [ledger]));

        Assert.Equal((ReconciliationStatus.Matched, Money.Usd(truth)), (week.Fleets[0].Status, week.Fleets[0].Invoiced));
        Assert.Equal(Money.Usd(truth * -0.004m), week.Unexplained);
    }

    private static string Stamp(int hour) => Monday.AddHours(hour).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Row(
        string type, string usageType, string resource, string cost = "", string reserved = "", string plan = "", string total = "", string used = "", string unusedUpfront = "",
        string unusedRecurring = "", string tags = "", string from = "2026-03-09T00:00:00Z", string to = "2026-03-09T01:00:00Z") =>
        $"111122223333,USD,{from},{to},{type},{usageType},{resource},us-east-1,{tags},{cost},{reserved},{plan},{total},{used},{unusedUpfront},{unusedRecurring}";

    private void Write(string path, params string[] lines)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, path));
        file.Directory!.Create();
        using var stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file.Create(), CompressionLevel.Fastest) : (Stream)file.Create();
        stream.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
    }

    private Task<Invoice?> ReadAsync() => new FolderInvoiceSource(_folder.FullName, TimeProvider.System).ReadAsync(Fleets, Cancellation);
}
