namespace CostOptimizer.Application.Jobs;

/// <summary>Which calls to list, newest first.</summary>
/// <param name="Kind">Null for all kinds.</param>
/// <param name="IdPrefix">Matched literally; null for all.</param>
/// <param name="States">Empty for all.</param>
/// <param name="Limit">1 to 1000.</param>
public sealed record JobQuery(string? Kind, string? IdPrefix, IReadOnlyList<JobState> States, int Limit)
{
    /// <summary>Only calls that come after this one in the list, whether it is still there or not; null for the newest.</summary>
    public JobPlace? After { get; init; }
}
