namespace CostOptimizer.Simulator.Prices;

/// <summary>The kinds of Savings Plan that cover instances, named as the API names them.</summary>
internal enum SavingsPlanType
{
    Compute,
    EC2Instance,
    SageMaker,
}
