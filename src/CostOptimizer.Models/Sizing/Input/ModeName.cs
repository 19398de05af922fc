namespace CostOptimizer.Models.Sizing;

public enum ModeName
{
    Static,
    Autoscaled,
}
