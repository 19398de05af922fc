using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Alerts;

/// <summary>What one owned commitment comes to; money per month of 730 hours, from the run's look-back.</summary>
/// <param name="Covers">Instance type or family; the kind where it covers any.</param>
/// <param name="Unused">Paid for and not used.</param>
/// <param name="UnusedAfter">The same once the fleets have left that were accepted to: an upper bound, because what they move to may draw on it, too.</param>
public sealed record CommitmentUse(string Id, string Covers, Money Paid, Money Unused, Money UnusedAfter)
{
    /// <summary>Services that it serves and that no analysis reads, so that less may be unused than is said; null for none.</summary>
    public string? MayAlsoServe { get; init; }

    /// <inheritdoc cref="MayAlsoServe"/>
    public static string? UnreadServicesOf(CommitmentKind kind) => kind switch
    {
        CommitmentKind.ComputeSavingsPlan => "AWS Fargate, AWS Lambda",
        CommitmentKind.SageMakerSavingsPlan => "SageMaker notebooks, processing, training, batch transform",
        _ => null,
    };
}
