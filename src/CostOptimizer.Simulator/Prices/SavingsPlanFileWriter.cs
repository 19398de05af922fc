using System.Globalization;
using System.Text.Json;
using CostOptimizer.Simulator.Metrics;

namespace CostOptimizer.Simulator.Prices;

/// <summary>Streams a regional Savings Plan rate file: arrays of products and terms, not an offer file's maps.</summary>
internal static class SavingsPlanFileWriter
{
    public const string ComputePlans = "AWSComputeSavingsPlan";
    public const string SageMakerPlans = "AWSMachineLearningSavingsPlans";

    private const int FlushBytes = 64 * 1024;

    /// <summary>Whether there are rate files under that name.</summary>
    public static bool IsPlan(string plan) => plan is ComputePlans or SageMakerPlans;

    /// <summary>Writes the rates on sale; the compute file holds both Compute and EC2 Instance plans.</summary>
    public static async Task WriteAsync(
        SimulatedRegion region, string plan, Stream stream, CancellationToken cancellationToken)
    {
        var edition = PriceListEdition.Of(region.Partition);
        var offers = PriceTables.Load().SavingsPlanRates(region.Code)
            .Where(rate => rate.Sold && (rate.PlanType == SavingsPlanType.SageMaker) == (plan == SageMakerPlans))
            .GroupBy(rate => (rate.PlanType, rate.TermYears, rate.PaymentOption, Family: FamilyOf(rate)))
            .ToList();

        await using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteString("version", edition.Version);
        json.WriteString("publicationDate", edition.PublicationDate);
        json.WriteString("regionCode", region.Code);
        json.WriteStartArray("products");
        foreach (var offer in offers)
        {
            WriteProduct(json, region, offer.First(), offer.Key.Family);
        }

        json.WriteEndArray();
        json.WriteStartObject("terms");
        json.WriteStartArray("savingsPlan");
        foreach (var offer in offers)
        {
            await WriteTermAsync(json, region, edition, [.. offer], offer.Key.Family, cancellationToken);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    /// <summary>Usage type of the plan itself, such as <c>APN1-EC2SP:c5.3yrAllUpfront</c>.</summary>
    internal static string UsageTypeOf(SimulatedRegion region, SavingsPlanRate rate, string family)
    {
        var term = $"{rate.TermYears}yr{rate.PaymentOption.Replace(" ", "", StringComparison.Ordinal)}";
        return rate.PlanType switch
        {
            SavingsPlanType.EC2Instance => $"{region.UsagePrefix}EC2SP:{family}.{term}",
            SavingsPlanType.SageMaker => $"SageMakerSP:{term}",
            _ => $"ComputeSP:{term}",
        };
    }

    private static void WriteProduct(Utf8JsonWriter json, SimulatedRegion region, SavingsPlanRate rate, string family)
    {
        var productFamily = ProductFamilyOf(rate.PlanType);
        var usageType = UsageTypeOf(region, rate, family);
        json.WriteStartObject();
        json.WriteString("sku", SkuOf(region, usageType));
        json.WriteString("productFamily", productFamily);
        json.WriteString("serviceCode", ServiceCodeOf(rate.PlanType));
        json.WriteString("usageType", usageType);
        json.WriteString("operation", "");
        json.WriteStartObject("attributes");
        json.WriteString("purchaseOption", rate.PaymentOption);
        json.WriteString("purchaseTerm", rate.TermYears == 1 ? "1yr" : "3yr");
        json.WriteString("productFamily", productFamily);
        json.WriteString("granularity", "hourly");
        json.WriteString("usageType", usageType);
        json.WriteString("location", rate.PlanType == SavingsPlanType.EC2Instance ? region.Location : "Any");
        if (family.Length > 0)
        {
            json.WriteString("instanceType", family);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static async Task WriteTermAsync(
        Utf8JsonWriter json,
        SimulatedRegion region,
        PriceListEdition edition,
        IReadOnlyList<SavingsPlanRate> rates,
        string family,
        CancellationToken cancellationToken)
    {
        var sku = SkuOf(region, UsageTypeOf(region, rates[0], family));
        json.WriteStartObject();
        json.WriteString("sku", sku);
        json.WriteString("description", $"{rates[0].TermYears} year {rates[0].PaymentOption} Savings Plan");
        json.WriteString("effectiveDate", edition.EffectiveDate);
        json.WriteStartObject("leaseContractLength");
        json.WriteNumber("duration", rates[0].TermYears);
        json.WriteString("unit", "year");
        json.WriteEndObject();
        json.WriteStartArray("rates");
        foreach (var rate in rates)
        {
            WriteRate(json, sku, rate);
            if (json.BytesPending > FlushBytes)
            {
                await json.FlushAsync(cancellationToken);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRate(Utf8JsonWriter json, string sku, SavingsPlanRate rate)
    {
        var discounted = PriceListSku.CodeOf(rate.Region, rate.UsageType, rate.Operation);
        json.WriteStartObject();
        json.WriteString("discountedSku", discounted);
        json.WriteString("discountedUsageType", rate.UsageType);
        json.WriteString("discountedOperation", rate.Operation);
        json.WriteString("discountedServiceCode", rate.ServiceCode);
        json.WriteString("rateCode", $"{sku}.{discounted}");
        json.WriteString("unit", "Hrs");
        json.WriteStartObject("discountedRate");
        json.WriteString("price", rate.Rate.ToString(CultureInfo.InvariantCulture));
        json.WriteString("currency", rate.Currency);
        json.WriteEndObject();
        json.WriteString("discountedRegionCode", rate.Region);
        json.WriteString("discountedInstanceType", rate.InstanceType);
        json.WriteEndObject();
    }

    private static string FamilyOf(SavingsPlanRate rate) =>
        rate.PlanType == SavingsPlanType.EC2Instance ? rate.InstanceType.Split('.')[0] : "";

    private static string ProductFamilyOf(SavingsPlanType type) => type switch
    {
        SavingsPlanType.EC2Instance => "EC2InstanceSavingsPlans",
        SavingsPlanType.SageMaker => "MachineLearningSavingsPlans",
        _ => "ComputeSavingsPlans",
    };

    private static string ServiceCodeOf(SavingsPlanType type) =>
        type == SavingsPlanType.SageMaker ? "MachineLearningSavingsPlans" : "ComputeSavingsPlans";

    private static string SkuOf(SimulatedRegion region, string usageType) =>
        StableHash.ToCode($"{region.Partition}|{usageType}", 16);
}
