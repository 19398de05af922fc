using System.Security.Cryptography;
using System.Text;
using CostOptimizer.Core.Realised;

namespace CostOptimizer.Application.Savings;

/// <summary>A recommendation whose saving is measured.</summary>
/// <param name="Id">Stable: made of the recommendation and of when its baseline was taken.</param>
/// <param name="Headline">Of the recommendation; plain text.</param>
/// <param name="OtherFleets">Fleets that its analysis saw beside its own in the same account and region: a later one is new.</param>
public sealed record TrackedSaving(string Id, SavingOrigin Origin, string Headline, Baseline Baseline, IReadOnlyList<string> OtherFleets)
{
    public static string IdOf(string recommendationId, DateTime sinceUtc) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{recommendationId}\n{sinceUtc:O}"))).AsSpan(0, 16));
}
