using System.Globalization;
using CostOptimizer.Simulator.Types;

namespace CostOptimizer.Simulator.Prices;

/// <summary>The attributes of an EC2 product, with the price list's free-text habits.</summary>
internal static class ComputeAttributes
{
    /// <summary>Attributes of one variant of one type; processor texts are generic, the rest is data.</summary>
    public static List<KeyValuePair<string, string>> Of(
        SimulatedRegion region, InstanceTypeRow row, ComputeVariant variant, string usageType, LocalZone? zone)
    {
        List<KeyValuePair<string, string>> attributes =
        [
            new("servicecode", "AmazonEC2"),
            new("location", zone?.Location ?? region.Location),
            new("locationType", zone is null ? "AWS Region" : "AWS Local Zone"),
            new("regionCode", region.Code),
            new("instanceType", row.Name),
            new("currentGeneration", row.CurrentGeneration ? "Yes" : "No"),
            new("instanceFamily", FamilyLabel(row)),
            new("vcpu", Text(row.VCpus)),
            new("physicalProcessor", Processor(row)),
            new("clockSpeed", "2.5 GHz"),
            new("memory", Text(row.MemoryMiB / 1024.0) + " GiB"),
            new("storage", row.LocalStorageGB == 0 ? "EBS only" : $"{Text(row.LocalStorageGB)} GB NVMe SSD"),
            new("networkPerformance", row.NetworkPerformance),
            new("processorArchitecture", "64-bit"),
            new("tenancy", variant.Tenancy),
            new("operatingSystem", variant.OperatingSystem),
            new("licenseModel", variant.LicenseModel),
            new("usagetype", usageType),
            new("operation", variant.Operation),
            new("availabilityzone", "NA"),
            new("capacitystatus", variant.CapacityStatus),
            new("classicnetworkingsupport", "false"),
            new("dedicatedEbsThroughput", Throughput(row)),
            new("ecu", EcuText(row)),
            new("enhancedNetworkingSupported", "Yes"),
            new("marketoption", variant.MarketOption),
            new("normalizationSizeFactor", Text(row.NormalizationFactor)),
            new("preInstalledSw", variant.PreInstalledSoftware),
            new("servicename", "Amazon Elastic Compute Cloud"),
            new("vpcnetworkingsupport", "true"),
        ];
        AddProcessorFeatures(attributes, row);
        if (row.Accelerator is { Kind: AcceleratorKind.Gpu } gpu)
        {
            attributes.Add(new("gpu", Text(gpu.Count)));
            attributes.Add(new("gpuMemory", "NA"));
        }

        return attributes;
    }

    private static void AddProcessorFeatures(List<KeyValuePair<string, string>> attributes, InstanceTypeRow row)
    {
        if (row.ProcessorManufacturer != "Intel")
        {
            return;
        }

        attributes.Add(new("intelAvxAvailable", "Yes"));
        attributes.Add(new("intelAvx2Available", "Yes"));
        attributes.Add(new("intelTurboAvailable", "Yes"));
        attributes.Add(new("processorFeatures", "Intel AVX; Intel AVX2; Intel AVX512; Intel Turbo"));
    }

    private static string FamilyLabel(InstanceTypeRow row) => row.Accelerator?.Kind switch
    {
        AcceleratorKind.Gpu => "GPU instance",
        AcceleratorKind.Inference or AcceleratorKind.Training => "Machine Learning ASIC Instances",
        AcceleratorKind.Fpga => "FPGA Instances",
        AcceleratorKind.Media => "Media Accelerator Instances",
        _ => row.Family[0] switch
        {
            'c' => "Compute optimized",
            'r' => "Memory optimized",
            _ => "General purpose",
        },
    };

    private static string Processor(InstanceTypeRow row) => row.ProcessorManufacturer switch
    {
        "AWS" => $"AWS Graviton{(row.Family.Contains('7', StringComparison.Ordinal) ? 3 : 2)} Processor",
        "AMD" => "AMD EPYC Family",
        _ => "Intel Xeon Family",
    };

    private static string Throughput(InstanceTypeRow row) =>
        (row.EbsBaselineMbps < row.EbsMaxMbps ? "Up to " : "") + Text(row.EbsMaxMbps) + " Mbps";

    // The price list has a number, "Variable" or "NA" here; readers must take all three.
    private static string EcuText(InstanceTypeRow row) => row.ProcessorManufacturer switch
    {
        "AWS" => "NA",
        "AMD" => "Variable",
        _ => Text(row.VCpus * 5),
    };

    private static string Text(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
