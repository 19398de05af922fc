using System.Diagnostics;
using System.Globalization;
using CostOptimizer.Application.Invoices;
using CostOptimizer.Aws.Invoices;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Benchmarks;

/// <summary>Reads a made CUR 2.0 export once and says how fast, and how much memory the process ever held.</summary>
internal static class InvoicePeak
{
    public const string Option = "--invoice";

    private const string Heading =
        "identity_line_item_id,bill_payer_account_id,line_item_usage_account_id,line_item_currency_code,line_item_usage_start_date,line_item_usage_end_date,line_item_line_item_type,line_item_product_code,"
        + "line_item_usage_type,line_item_operation,line_item_resource_id,line_item_usage_amount,line_item_unblended_cost,line_item_line_item_description,product_region_code,resource_tags,"
        + "reservation_effective_cost,savings_plan_savings_plan_effective_cost,savings_plan_total_commitment_to_date,savings_plan_used_commitment";

    /// <returns>The process's exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (arguments is not [Option, var count] || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) || rows == 0)
        {
            await Console.Error.WriteLineAsync($"Use: {Option} ROWS");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("costoptimizer-invoice-");
        try
        {
            var path = Path.Combine(folder.FullName, "cur.csv");
            await WriteAsync(path, rows);
            var fleets = Enumerable.Range(0, 5_000).ToDictionary(Instance, instance => new FleetId($"111122223333/us-east-1/fleet-{instance / 5}"));
            var clock = Stopwatch.StartNew();
            var before = Environment.CpuUsage.TotalTime;
            var invoice = await new FolderInvoiceSource(folder.FullName, TimeProvider.System).ReadAsync(
                new FleetLookup(fleets, fleets.Values.ToHashSet(), "costopt:fleet"), CancellationToken.None);
            using var process = Process.GetCurrentProcess();
            var processor = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            var megabytes = new FileInfo(path).Length / 1e6;
            Console.WriteLine(FormattableString.Invariant(
                $"{invoice!.Rows} rows, {megabytes:0} MB in {clock.Elapsed.TotalSeconds:0.0} s: {rows / clock.Elapsed.TotalSeconds:0} rows/s, {megabytes / clock.Elapsed.TotalSeconds:0} MB/s; {processor:0.0} s of processor time, {rows / processor:0} rows/s of it; peak working set {process.PeakWorkingSet64 / 1e6:0} MB, heap {GC.GetTotalMemory(forceFullCollection: true) / 1e6:0} MB, {invoice.Amounts.Count} sums"));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task WriteAsync(string path, int rows)
    {
        await using var writer = new StreamWriter(path);
        await writer.WriteLineAsync(Heading);
        var start = new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var row = 0; row < rows; row++)
        {
            var hour = start.AddHours(row / 10_000 % 744);
            var from = hour.ToString("yyyy-MM-dd'T'HH:mm:ss'.000Z'", CultureInfo.InvariantCulture);
            var to = hour.AddHours(1).ToString("yyyy-MM-dd'T'HH:mm:ss'.000Z'", CultureInfo.InvariantCulture);
            await writer.WriteLineAsync(
                $"l{row},999900001111,111122223333,USD,{from},{to},{(row % 3 == 0 ? "SavingsPlanCoveredUsage" : "Usage")},AmazonEC2,BoxUsage:g5.xlarge,RunInstances,{Instance(row % 10_000)},1,1.0060000000,"
                + $"\"$1.006 per On Demand Linux g5.xlarge Instance Hour, as billed\",us-east-1,\"{{\"\"user_team\"\":\"\"media\"\",\"\"user_costopt_fleet\"\":\"\"fleet-{row % 700}\"\"}}\",,0.7324000000,,");
        }
    }

    private static string Instance(int number) => string.Create(CultureInfo.InvariantCulture, $"i-{number:x17}");
}
