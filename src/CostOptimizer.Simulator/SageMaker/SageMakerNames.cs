using CostOptimizer.Simulator.Estates;
using CostOptimizer.Simulator.Serving;

namespace CostOptimizer.Simulator.SageMaker;

/// <summary>Endpoint, configuration and variant of a SageMaker fleet.</summary>
internal static class SageMakerNames
{
    public const string Variant = "AllTraffic";

    public static string Config(FleetSpec fleet) => $"{fleet.Name}-config";

    public static IEnumerable<FleetSpec> Fleets(AwsCall call) =>
        call.Account.Fleets.Where(fleet => fleet.IsSageMaker && fleet.Region == call.Region);

    /// <exception cref="AwsErrorException">No fleet fits.</exception>
    public static FleetSpec Find(AwsCall call, Func<FleetSpec, bool> fits, string what) =>
        Fleets(call).FirstOrDefault(fits)
        ?? throw new AwsErrorException("ValidationException", $"Could not find {what}.");

    public static long CreatedSeconds(AwsCall call, FleetSpec fleet) =>
        call.Estate.Now.AddDays(-fleet.LaunchedDaysAgo).ToUnixTimeSeconds();
}
