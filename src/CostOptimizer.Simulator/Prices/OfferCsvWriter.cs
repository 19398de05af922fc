using System.Text;

namespace CostOptimizer.Simulator.Prices;

/// <summary>Streams a regional offer file as CSV: five metadata lines, the header, then one price a line.</summary>
internal static class OfferCsvWriter
{
    private static readonly string[] PriceColumns =
    [
        "SKU", "OfferTermCode", "RateCode", "TermType", "PriceDescription", "EffectiveDate", "StartingRange",
        "EndingRange", "Unit", "PricePerUnit", "Currency", "RelatedTo", "LeaseContractLength", "PurchaseOption",
        "OfferingClass",
    ];

    // Column header and product field.
    private static readonly (string Header, string Field)[] ComputeColumns =
    [
        ("Product Family", "productFamily"),
        ("serviceCode", "servicecode"),
        ("Location", "location"),
        ("Location Type", "locationType"),
        ("Instance Type", "instanceType"),
        ("Current Generation", "currentGeneration"),
        ("Instance Family", "instanceFamily"),
        ("vCPU", "vcpu"),
        ("Physical Processor", "physicalProcessor"),
        ("Clock Speed", "clockSpeed"),
        ("Memory", "memory"),
        ("Storage", "storage"),
        ("Network Performance", "networkPerformance"),
        ("Processor Architecture", "processorArchitecture"),
        ("Tenancy", "tenancy"),
        ("Operating System", "operatingSystem"),
        ("License Model", "licenseModel"),
        ("usageType", "usagetype"),
        ("operation", "operation"),
        ("AvailabilityZone", "availabilityzone"),
        ("CapacityStatus", "capacitystatus"),
        ("Dedicated EBS Throughput", "dedicatedEbsThroughput"),
        ("ECU", "ecu"),
        ("GPU", "gpu"),
        ("GPU Memory", "gpuMemory"),
        ("MarketOption", "marketoption"),
        ("Normalization Size Factor", "normalizationSizeFactor"),
        ("Pre Installed S/W", "preInstalledSw"),
        ("Processor Features", "processorFeatures"),
        ("Region Code", "regionCode"),
        ("serviceName", "servicename"),
    ];

    private static readonly (string Header, string Field)[] SageMakerColumns =
    [
        ("Product Family", "productFamily"),
        ("serviceCode", "servicecode"),
        ("Location", "location"),
        ("Location Type", "locationType"),
        ("usageType", "usagetype"),
        ("operation", "operation"),
        ("Component", "component"),
        ("Instance Name", "instanceName"),
        ("Region Code", "regionCode"),
        ("serviceName", "servicename"),
    ];

    /// <summary>Writes the file; only one line is in memory at a time.</summary>
    public static async Task WriteAsync(
        SimulatedRegion region, string serviceCode, Stream stream, CancellationToken cancellationToken)
    {
        var columns = serviceCode == SkuCatalogue.SageMaker ? SageMakerColumns : ComputeColumns;
        var edition = PriceListEdition.Of(region.Partition);
        await using var text = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        IEnumerable<IEnumerable<string>> head =
        [
            ["FormatVersion", "v1.0"],
            ["Disclaimer", PriceListEdition.Disclaimer],
            ["Publication Date", edition.PublicationDate],
            ["Version", edition.Version],
            ["OfferCode", serviceCode],
            PriceColumns.Concat(columns.Select(column => column.Header)),
        ];

        var rows = SkuCatalogue.Of(region, serviceCode).SelectMany(sku => Rows(sku, edition, columns));
        foreach (var row in head.Concat(rows))
        {
            await text.WriteLineAsync(Line(row).AsMemory(), cancellationToken);
        }

        await text.FlushAsync(cancellationToken);
    }

    private static IEnumerable<IEnumerable<string>> Rows(
        PriceListSku sku, PriceListEdition edition, (string Header, string Field)[] columns)
    {
        var product = columns.Select(column => sku[column.Field] ?? "").ToArray();
        var day = edition.EffectiveDate[..10];
        var hourly = TermCodes.Hourly(edition.Partition);
        if (sku.OnDemand is { } price)
        {
            string[] free = ["", "", "", ""];
            var description = PriceListJson.DescribeOnDemand(sku, price);
            var code = TermCodes.OnDemand(edition.Partition);
            yield return [.. Price("OnDemand", code, description, price), .. free, .. product];
        }

        foreach (var rate in sku.Reserved)
        {
            var code = TermCodes.Reserved(rate);
            string[] term = ["", rate.TermYears == 1 ? "1yr" : "3yr", rate.PaymentOption, rate.OfferingClass];
            if (rate.UpfrontFee > 0)
            {
                yield return
                [
                    sku.Sku, code, $"{sku.Sku}.{code}.{TermCodes.Upfront}", "Reserved", "Upfront Fee", day, "", "",
                    "Quantity", PriceListJson.Fee(rate.UpfrontFee), sku.Region.Currency, .. term, .. product,
                ];
            }

            var description = PriceListJson.DescribeReserved(rate);
            yield return [.. Price("Reserved", code, description, rate.HourlyRate), .. term, .. product];
        }

        string[] Price(string termType, string term, string description, decimal amount) =>
        [
            sku.Sku, term, $"{sku.Sku}.{term}.{hourly}", termType, description, day, "0", "Inf", "Hrs",
            PriceListJson.Amount(amount), sku.Region.Currency,
        ];
    }

    private static string Line(IEnumerable<string> fields) =>
        string.Join(',', fields.Select(field => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
}
