using System.Globalization;
using System.Xml.Linq;
using CostOptimizer.Simulator.Protocols;
using CostOptimizer.Simulator.Types;

namespace CostOptimizer.Simulator.Ec2;

/// <summary>One instance type as DescribeInstanceTypes writes it.</summary>
internal static class InstanceTypeXml
{
    public static IEnumerable<XElement?> Members(InstanceTypeRow row) =>
    [
        XmlText.Text("instanceType", row.Name),
        Truth("currentGeneration", row.CurrentGeneration),
        Texts("supportedUsageClasses", row.UsageClasses),
        Truth("bareMetal", row.BareMetal),
        XmlText.Optional("hypervisor", row.Hypervisor),
        new XElement(
            "processorInfo",
            Texts("supportedArchitectures", [row.Architecture]),
            XmlText.Text("manufacturer", row.ProcessorManufacturer)),
        new XElement(
            "vCpuInfo",
            XmlText.Number("defaultVCpus", row.VCpus),
            XmlText.Number("defaultCores", row.Cores),
            XmlText.Number("defaultThreadsPerCore", row.ThreadsPerCore)),
        Size("memoryInfo", row.MemoryMiB),
        Truth("instanceStorageSupported", row.LocalStorageGB > 0),
        row.LocalStorageGB > 0
            ? new XElement("instanceStorageInfo", XmlText.Number("totalSizeInGB", row.LocalStorageGB)) : null,
        Ebs(row),
        Network(row),
        Truth("burstablePerformanceSupported", row.Burstable),
        .. row.Accelerator is { } device ? Accelerator(device) : [],
    ];

    private static XElement Ebs(InstanceTypeRow row) => new(
        "ebsInfo",
        XmlText.Text("ebsOptimizedSupport", "default"),
        new XElement(
            "ebsOptimizedInfo",
            XmlText.Number("baselineBandwidthInMbps", row.EbsBaselineMbps),
            XmlText.Number("maximumBandwidthInMbps", row.EbsMaxMbps)));

    private static XElement Network(InstanceTypeRow row) => new(
        "networkInfo",
        XmlText.Text("networkPerformance", row.NetworkPerformance),
        XmlText.Items("networkCards", [row], card =>
        [
            XmlText.Number("networkCardIndex", 0),
            Decimal("baselineBandwidthInGbps", card.NetworkBaselineGbps),
            Decimal("peakBandwidthInGbps", card.NetworkPeakGbps),
        ]));

    private static IEnumerable<XElement> Accelerator(AcceleratorDevice device)
    {
        var total = device.Count * device.MemoryMiB;
        if (device.IsNeuron)
        {
            yield return new XElement(
                "neuronInfo",
                XmlText.Items("neuronDevices", [device], neuron =>
                [
                    XmlText.Number("count", neuron.Count),
                    XmlText.Text("name", neuron.Name),
                    new XElement(
                        "coreInfo",
                        XmlText.Number("count", neuron.CoresPerDevice),
                        XmlText.Number("version", neuron.CoreVersion)),
                    Size("memoryInfo", neuron.MemoryMiB),
                ]),
                XmlText.Number("totalNeuronDeviceMemoryInMiB", total));
        }

        // The list under inferenceAcceleratorInfo alone is modelled with "member" instead of "item".
        switch (device.Kind)
        {
            case AcceleratorKind.Inference:
                yield return new XElement(
                    "inferenceAcceleratorInfo",
                    XmlText.Members("accelerators", [device], Named),
                    XmlText.Number("totalInferenceMemoryInMiB", total));
                break;
            case AcceleratorKind.Fpga:
                yield return new XElement(
                    "fpgaInfo", XmlText.Items("fpgas", [device], Named), XmlText.Number("totalFpgaMemoryInMiB", total));
                break;
            case AcceleratorKind.Media:
                yield return new XElement(
                    "mediaAcceleratorInfo",
                    XmlText.Items("accelerators", [device], Named), XmlText.Number("totalMediaMemoryInMiB", total));
                break;
            case AcceleratorKind.Gpu:
            case AcceleratorKind.Training when !device.IsNeuron:
                yield return new XElement(
                    "gpuInfo", XmlText.Items("gpus", [device], Named), XmlText.Number("totalGpuMemoryInMiB", total));
                break;
        }
    }

    private static IEnumerable<XElement?> Named(AcceleratorDevice device) =>
    [
        XmlText.Text("name", device.Name),
        XmlText.Text("manufacturer", device.Manufacturer),
        XmlText.Number("count", device.Count),
        Size("memoryInfo", device.MemoryMiB),
    ];

    private static XElement Size(string name, int mib) => new(name, XmlText.Number("sizeInMiB", mib));

    private static XElement Truth(string name, bool value) => new(name, value ? "true" : "false");

    private static XElement Decimal(string name, double value) => new(name, value.ToString(CultureInfo.InvariantCulture));

    private static XElement Texts(string name, IEnumerable<string> values) =>
        new(name, values.Select(value => new XElement("item", value)));
}
