namespace CostOptimizer.Web.Api.Analyses;

/// <summary>Which part of the estate to analyse; what is left out means all of it.</summary>
public sealed record ScopeInput
{
    /// <summary>Twelve digits each.</summary>
    public IReadOnlyList<string>? AccountIds { get; init; }

    /// <summary>Region codes.</summary>
    public IReadOnlyList<string>? Regions { get; init; }

    /// <summary>Fleet ids or names.</summary>
    public IReadOnlyList<string>? Fleets { get; init; }
}
