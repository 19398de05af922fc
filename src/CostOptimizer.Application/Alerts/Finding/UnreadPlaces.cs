using CostOptimizer.Application.Analysis;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Alerts.Finding;

/// <summary>
/// What an analysis could not read, wholly or in part: partitions, accounts that could not be entered, regions without prices, and, where
/// the organization could not be listed, every account that it did not meet. A fleet there has neither come nor gone.
/// </summary>
internal sealed class UnreadPlaces
{
    /// <summary>How a listing names the organization among its failures.</summary>
    public const string Organization = "organization";

    private readonly HashSet<string> _unread;
    private readonly HashSet<string>? _accounts;

    public UnreadPlaces(AnalysisResult result)
    {
        _unread =
        [
            .. result.Failures.Select(failure => failure.Where),
            .. result.Partitions.Where(partition => !partition.IsComplete).Select(partition => $"{partition.AccountId}/{partition.Region}"),
        ];
        _accounts = _unread.Contains(Organization) ? [.. result.Partitions.Select(partition => partition.AccountId)] : null;
    }

    public bool Includes(FleetId fleet)
    {
        var parts = fleet.Value.Split('/', 3);
        var (account, region) = (parts[0], parts[1]);
        return _unread.Contains(account) || _unread.Contains(region) || _unread.Contains($"{account}/{region}") || _accounts?.Contains(account) == false;
    }
}
