namespace CostOptimizer.Application.Weekly;

/// <summary>A value of the weekly record that knows where it comes from, so that whoever is asked can show it.</summary>
/// <param name="Value">Null when it is not known or not measured, which is not zero.</param>
public sealed record Figure<T>(T Value, FigureSource Source);
