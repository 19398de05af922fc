namespace CostOptimizer.Models.Sizing;

public enum BindingName
{
    Floor,
    UtilizationCeiling,
    Burst,
    Latency,
    ServiceTime,
}
