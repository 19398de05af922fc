using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Billing;

/// <summary>Offerings of documents as the model keys them, and back.</summary>
internal static class Offerings
{
    private const string MlPrefix = "ml.";

    // Fargate and Lambda are usage of EC2's Compute plans under names that no EC2 type has.
    private const string Fargate = "fargate:";
    private const string Lambda = "lambda:";

    private static readonly (string Word, string Operation)[] Platforms =
    [
        ("linux", OfferingKey.Linux),
        ("windows", "RunInstances:0002"),
        ("rhel", "RunInstances:0010"),
        ("suse", "RunInstances:000g"),
    ];

    public static OfferingKey Key(OfferingInput offering, ServiceName service) =>
        Key(service, offering.Region, offering.Type, offering.Platform, offering.Tenancy);

    public static OfferingKey Key(ServiceName service, string region, string type, string platform, TenancyName tenancy) => service switch
    {
        ServiceName.SageMaker => OfferingKey.SageMakerHosting(new Region(region), Bare(type)),
        ServiceName.Fargate => OfferingKey.LinuxShared(new Region(region), Fargate + type),
        ServiceName.Lambda => OfferingKey.LinuxShared(new Region(region), Lambda + type),
        _ => new OfferingKey(ComputeService.Ec2, new Region(region), type, Operation(platform), tenancy.ToString().ToLowerInvariant()),
    };

    public static string Operation(string platform) =>
        Array.Find(Platforms, known => known.Word == platform) is { Operation: { } operation } ? operation : platform;

    public static string Platform(OfferingKey offering) =>
        offering.Service == ComputeService.SageMaker || offering.Platform == OfferingKey.Linux ? "linux"
        : Array.Find(Platforms, known => known.Operation == offering.Platform) is { Word: { } word } ? word : offering.Platform;

    public static ServiceName Service(OfferingKey offering) =>
        offering.Service == ComputeService.SageMaker ? ServiceName.SageMaker
        : offering.TypeName.StartsWith(Fargate, StringComparison.Ordinal) ? ServiceName.Fargate
        : offering.TypeName.StartsWith(Lambda, StringComparison.Ordinal) ? ServiceName.Lambda
        : ServiceName.Ec2;

    public static string Type(OfferingKey offering) => Service(offering) switch
    {
        ServiceName.SageMaker => MlPrefix + offering.TypeName,
        ServiceName.Fargate => offering.TypeName[Fargate.Length..],
        ServiceName.Lambda => offering.TypeName[Lambda.Length..],
        _ => offering.TypeName,
    };

    public static TenancyName Tenancy(OfferingKey offering) => offering.Tenancy switch
    {
        "dedicated" => TenancyName.Dedicated,
        "host" => TenancyName.Host,
        _ => TenancyName.Default,
    };

    /// <summary>SageMaker's names are no types of EC2: no commitment of EC2 covers them.</summary>
    public static void CheckType(ServiceName service, string type, string path, Faults faults)
    {
        if (service == ServiceName.Ec2 && type.StartsWith(MlPrefix, StringComparison.Ordinal))
        {
            faults.Add($"{path}.type", $"'{type}'", $"give {Bare(type)}, or service sageMaker where it can be given: ml. types are SageMaker's");
        }
    }

    public static string Bare(string type) => type.StartsWith(MlPrefix, StringComparison.Ordinal) ? type[MlPrefix.Length..] : type;
}
