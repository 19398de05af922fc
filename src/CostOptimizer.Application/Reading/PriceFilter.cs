using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Reading;

/// <summary>Which prices to read; null asks for all.</summary>
/// <param name="TypePrefix">For example <c>g5.</c>; matched literally.</param>
/// <param name="OptionPrefix">For example <c>spot</c> or <c>on-demand</c>; matched literally.</param>
public sealed record PriceFilter(Region? Region, ComputeService? Service, string? TypePrefix, string? OptionPrefix);
