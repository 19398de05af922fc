namespace CostOptimizer.Models.Billing;

public enum ReservedClassName
{
    Standard,
    Convertible,
}
