namespace CostOptimizer.Application.Alerts;

/// <summary>An alert that is told, for nobody was told the fact at this level before.</summary>
/// <param name="IsWorse">Whether the fact was told at a lower level.</param>
public sealed record RaisedAlert(Alert Alert, bool IsWorse);
