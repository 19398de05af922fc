using CostOptimizer.Simulator.Types;

namespace CostOptimizer.Simulator.Prices;

/// <summary>Made-up hosting prices of <c>ml.</c> instances, for no public table of the real ones was found.</summary>
/// <remarks>A fixed mark-up on the EC2 price, clearly labelled: the reader must not learn to join the two.</remarks>
internal static class SageMakerPrices
{
    public const string Prefix = "ml.";
    public const string Source = "simulated";
    private const decimal Markup = 1.25m;

    private static readonly string[] Families = ["g4dn", "g5", "g6", "inf2", "inf1", "p3", "c5", "m5"];

    /// <summary>The hosting price that goes with an EC2 price, or null where SageMaker has no such type.</summary>
    public static OnDemandRate? From(OnDemandRate ec2, InstanceTypeRow row) =>
        row.BareMetal || !Families.Contains(row.Family)
            ? null
            : ec2 with
            {
                InstanceType = Prefix + ec2.InstanceType,
                PricePerHour = ec2.PricePerHour * Markup,
                Source = Source,
                SourceDate = "",
            };
}
