namespace CostOptimizer.Application.Analysis;

/// <summary>What an analysis reads and how hard it tries.</summary>
public sealed record AnalysisOptions
{
    public const int LongestLookbackDays = 93;

    /// <summary>Days of usage to read, 1 to 93. Short look-backs miss weekly and monthly peaks.</summary>
    public int LookbackDays { get; init; } = 14;

    /// <summary>Hours of usage that are read again because points arrive late, 0 to 48.</summary>
    public int LateDataHours { get; init; } = 3;

    /// <summary>Days of spot price history to summarise, 1 to 90.</summary>
    public int SpotHistoryDays { get; init; } = 30;

    /// <summary>Partitions (account × region) read at the same time, 1 to 64.</summary>
    public int MaxConcurrentPartitions { get; init; } = 4;

    /// <summary>Whether accounts of one partition share their commitments, as consolidated billing does by default.</summary>
    public bool ShareCommitments { get; init; } = true;

    /// <returns>Every fault, each a sentence that names the setting; empty when all is well.</returns>
    public IEnumerable<string> Faults()
    {
        if (LookbackDays is < 1 or > LongestLookbackDays)
        {
            yield return $"Analysis:LookbackDays is {LookbackDays}: give 1 to {LongestLookbackDays} days.";
        }

        if (LateDataHours is < 0 or > 48)
        {
            yield return $"Analysis:LateDataHours is {LateDataHours}: give 0 to 48 hours.";
        }

        if (SpotHistoryDays is < 1 or > 90)
        {
            yield return $"Analysis:SpotHistoryDays is {SpotHistoryDays}: give 1 to 90 days, EC2 keeps no more.";
        }

        if (MaxConcurrentPartitions is < 1 or > 64)
        {
            yield return $"Analysis:MaxConcurrentPartitions is {MaxConcurrentPartitions}: give 1 to 64.";
        }
    }
}
