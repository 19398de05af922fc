namespace CostOptimizer.Simulator.Estates;

/// <summary>Operating systems, as product descriptions spell them.</summary>
internal static class PlatformNames
{
    public static readonly string[] All = ["Linux/UNIX", "Windows", "Red Hat Enterprise Linux"];

    /// <summary>The operation of the price list that goes with it.</summary>
    public static string UsageOperation(string platform) => platform switch
    {
        "Windows" => "RunInstances:0002",
        "Red Hat Enterprise Linux" => "RunInstances:0010",
        _ => "RunInstances",
    };
}
