namespace CostOptimizer.Models.Billing;

public enum TenancyName
{
    Default,
    Dedicated,
    Host,
}
