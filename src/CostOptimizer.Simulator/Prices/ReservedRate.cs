namespace CostOptimizer.Simulator.Prices;

/// <summary>What one reserved instance costs over its term.</summary>
/// <param name="OfferingClass"><c>standard</c> or <c>convertible</c>.</param>
/// <param name="TermYears">1 or 3.</param>
/// <param name="PaymentOption"><c>No Upfront</c>, <c>Partial Upfront</c> or <c>All Upfront</c>.</param>
/// <param name="UpfrontFee">Paid once; whole currency units.</param>
/// <param name="HourlyRate">Paid every hour, used or not; zero for All Upfront.</param>
/// <param name="Sold">False when AWS no longer sells it, so that only existing reservations have this rate.</param>
internal sealed record ReservedRate(
    string Region,
    string InstanceType,
    string Currency,
    string OfferingClass,
    int TermYears,
    string PaymentOption,
    decimal UpfrontFee,
    decimal HourlyRate,
    bool Sold,
    string Source)
{
    /// <summary>Hours in a year, AWS's convention for spreading an upfront fee.</summary>
    public const int HoursPerYear = 8760;

    /// <summary>Hourly rate plus the upfront fee spread over the term.</summary>
    public decimal EffectiveHourly => HourlyRate + (UpfrontFee / (HoursPerYear * TermYears));
}
