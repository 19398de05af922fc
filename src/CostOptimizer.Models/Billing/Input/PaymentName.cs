namespace CostOptimizer.Models.Billing;

public enum PaymentName
{
    NoUpfront,
    PartialUpfront,
    AllUpfront,
}
