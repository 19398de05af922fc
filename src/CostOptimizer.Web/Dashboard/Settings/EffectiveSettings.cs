namespace CostOptimizer.Web.Dashboard.Settings;

/// <summary>What the process runs with, without any secret; the program fills it.</summary>
/// <param name="All">In the order of the sections, then of the settings.</param>
public sealed record EffectiveSettings(IReadOnlyList<EffectiveSetting> All);
