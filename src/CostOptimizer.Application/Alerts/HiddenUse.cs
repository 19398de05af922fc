using CostOptimizer.Application.Analysis;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Application.Alerts;

/// <summary>
/// Whether a commitment may be used where an analysis could not look. Every account may share every commitment, so what was not read of
/// any of them counts, and so does usage without a price, which no bill can put a commitment to.
/// </summary>
internal sealed class HiddenUse
{
    private readonly bool _isAnywhere;
    private readonly HashSet<string> _unread;
    private readonly IReadOnlyCollection<OfferingKey> _unpriced;

    /// <param name="unpriced">What ran on demand without a known price.</param>
    public HiddenUse(AnalysisResult run, IEnumerable<OfferingKey> unpriced)
    {
        var regions = run.Partitions.Select(partition => partition.Region).ToHashSet(StringComparer.Ordinal);

        // What failed for an account or the organization may hide usage in any region.
        _isAnywhere = run.Failures.Any(failure => !regions.Contains(failure.Where));
        _unread =
        [
            .. run.Failures.Select(failure => failure.Where),
            .. run.Partitions.Where(partition => !partition.IsComplete).Select(partition => partition.Region),
        ];
        _unpriced = [.. unpriced];
    }

    /// <summary>Whether anything at all is hidden.</summary>
    public bool IsAny => _unread.Count > 0 || _unpriced.Count > 0;

    public bool MayBeOf(ReservedInstance owned) => MayBeIn(owned.Region, FamilyOf(owned.TypeName));

    public bool MayBeOf(SavingsPlan owned) => owned.Kind switch
    {
        CommitmentKind.Ec2InstanceSavingsPlan when owned is { Region: { } region, Family: { } family } => MayBeIn(region, family),
        CommitmentKind.SageMakerSavingsPlan => _unread.Count > 0 || _unpriced.Any(offering => offering.Service == ComputeService.SageMaker),
        _ => _unread.Count > 0 || _unpriced.Any(offering => offering.Service == ComputeService.Ec2),
    };

    private bool MayBeIn(Region region, string family) =>
        _isAnywhere
        || _unread.Contains(region.Code)
        || _unpriced.Any(offering => offering.Service == ComputeService.Ec2 && offering.Region == region && FamilyOf(offering.TypeName) == family);

    private static string FamilyOf(string typeName) => typeName.Split('.')[0];
}
