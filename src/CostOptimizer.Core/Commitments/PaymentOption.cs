namespace CostOptimizer.Core.Commitments;

public enum PaymentOption
{
    NoUpfront,
    PartialUpfront,
    AllUpfront,
}
