using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Allocation;

/// <summary>Instances for a target in units of capacity, as an EC2 Fleet counts them (EC2 user guide, instance weighting).</summary>
public static class WeightedCapacity
{
    /// <param name="weight">Units that one instance brings, above 0.</param>
    /// <exception cref="ArgumentException">The weight is not above 0.</exception>
    public static HourlyRate PerUnit(HourlyRate rate, decimal weight) => new(rate.PerHour / Checked(weight));

    /// <returns>The whole number of instances whose units reach the target: rounded up, so the target may be exceeded.</returns>
    /// <exception cref="ArgumentException">The weight is not above 0, or the target is negative.</exception>
    public static int Instances(decimal targetUnits, decimal weight) => targetUnits >= 0m
        ? (int)Math.Ceiling(targetUnits / Checked(weight))
        : throw new ArgumentException($"A target of {targetUnits} units is below 0.", nameof(targetUnits));

    /// <summary>Instances that launch of those wanted while their hourly cost stays within a cap.</summary>
    /// <exception cref="CurrencyMismatchException">Rate and cap differ in currency.</exception>
    /// <exception cref="ArgumentException">The rate is not above 0, which would launch without end.</exception>
    public static int Affordable(int wanted, HourlyRate rate, HourlyRate cap)
    {
        if (rate.PerHour.Amount <= 0m)
        {
            throw new ArgumentException($"A rate of {rate} buys nothing: it must be above 0.", nameof(rate));
        }

        return rate.CompareTo(cap) > 0 ? 0 : (int)Math.Min(wanted, Math.Floor(cap.PerHour.Amount / rate.PerHour.Amount));
    }

    private static decimal Checked(decimal weight) => weight > 0m
        ? weight
        : throw new ArgumentException($"A weight of {weight} brings no capacity: it must be above 0.", nameof(weight));
}
