namespace CostOptimizer.Models.Billing;

public enum SharingMode
{
    All,
    Off,
    Groups,
}
