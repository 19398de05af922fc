namespace CostOptimizer.Application.Alerts;

/// <summary>What a number of an alert counts.</summary>
public enum AlertUnit
{
    /// <summary>A bare count, or no number at all.</summary>
    None,

    /// <summary>Money, once or in the time that the fact names.</summary>
    Money,

    /// <summary>Money for a month of 730 hours.</summary>
    MoneyPerMonth,

    /// <summary>Money for a week of 168 hours.</summary>
    MoneyPerWeek,

    /// <summary>Money for an hour.</summary>
    MoneyPerHour,

    /// <summary>0..1; below zero for what fell.</summary>
    Share,
    Hours,
    Days,

    /// <summary>Hours of a busy device.</summary>
    DeviceHours,

    /// <summary>Robust standard deviations.</summary>
    Deviations,
}
