using System.Globalization;

namespace CostOptimizer.Core.Comparison;

/// <summary>A Spot placement score and what it was asked for; it holds for that request at that moment only.</summary>
public sealed record SpotPlacement
{
    private const int TypesForAFairScore = 3;

    public SpotPlacement(int score, int instanceTypes)
    {
        if (score is < 1 or > 10 || instanceTypes < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(score), string.Create(CultureInfo.InvariantCulture, $"A placement score is 1 to 10 for 1 type or more, not {score} for {instanceTypes}."));
        }

        (Score, InstanceTypes) = (score, instanceTypes);
    }

    /// <summary>1 to 10.</summary>
    public int Score { get; }

    /// <summary>Types that the request named, 1 or more.</summary>
    public int InstanceTypes { get; }

    /// <summary>Fewer than three types score low by design: the score says nothing about capacity then.</summary>
    public bool IsLowByDesign => InstanceTypes < TypesForAFairScore;

    /// <param name="launched">Instances of each type and the vCPUs of one.</param>
    /// <returns>Whether together they reach the target of a request made in vCPUs.</returns>
    public static bool Meets(int targetVCpus, IEnumerable<(int Count, int VCpus)> launched) => launched.Sum(type => type.Count * type.VCpus) >= targetVCpus;
}
