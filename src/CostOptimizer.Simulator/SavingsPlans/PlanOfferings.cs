using System.Globalization;
using CostOptimizer.Simulator.Hashing;
using CostOptimizer.Simulator.Prices;

namespace CostOptimizer.Simulator.SavingsPlans;

/// <summary>Members that owned and offered rates share.</summary>
internal static class PlanOfferings
{
    public static string Id(SavingsPlanType type, string payment, int years) =>
        StableId.Uuid("offering", type.ToString(), payment, years.ToString(CultureInfo.InvariantCulture));

    public static string ProductType(SavingsPlanRate rate) => IsHosted(rate) ? "SageMaker" : "EC2";

    public static string Rate(SavingsPlanRate rate) => rate.Rate.ToString("0.#####", CultureInfo.InvariantCulture);

    public static string? Property(SavingsPlanRate rate, string name) => name switch
    {
        "region" => rate.Region,
        "instanceType" => rate.InstanceType,
        "instanceFamily" => Family(rate.InstanceType),
        "productDescription" => "Linux/UNIX",
        "tenancy" => "shared",
        "productType" => ProductType(rate),
        "serviceCode" => rate.ServiceCode,
        "usageType" => rate.UsageType,
        "operation" => rate.Operation,
        _ => null,
    };

    public static object Properties(SavingsPlanRate rate)
    {
        string[] names = IsHosted(rate)
            ? ["region", "instanceType", "instanceFamily"]
            : ["region", "instanceType", "instanceFamily", "productDescription", "tenancy"];
        return names.Select(name => new { name, value = Property(rate, name) });
    }

    /// <summary><c>g5</c> of <c>g5.xlarge</c>, <c>ml.g5</c> of <c>ml.g5.xlarge</c>.</summary>
    public static string Family(string type) => type[..type.LastIndexOf('.')];

    private static bool IsHosted(SavingsPlanRate rate) => rate.PlanType == SavingsPlanType.SageMaker;
}
