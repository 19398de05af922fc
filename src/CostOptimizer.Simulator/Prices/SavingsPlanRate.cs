namespace CostOptimizer.Simulator.Prices;

/// <summary>The price at which one hour of an instance type draws on a Savings Plan's commitment.</summary>
/// <param name="InstanceType"><c>g5.xlarge</c>, or <c>ml.g5.xlarge</c> for SageMaker plans.</param>
/// <param name="Rate">Complete hourly price, whatever the payment option; at most five decimals.</param>
/// <param name="Sold">False when the plan can be owned but no longer be bought.</param>
/// <param name="Source">Always <see cref="SimulatedSource"/>: no public source has these rates.</param>
internal sealed record SavingsPlanRate(
    SavingsPlanType PlanType,
    string Region,
    string InstanceType,
    string Currency,
    int TermYears,
    string PaymentOption,
    decimal Rate,
    string UsageType,
    string Operation,
    string ServiceCode,
    bool Sold,
    string Source)
{
    public const string SimulatedSource = "simulated from RI discount";
}
