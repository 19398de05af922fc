using System.Globalization;

namespace AwsSdk.Protocols;

/// <summary>Time as text and as epoch seconds.</summary>
internal static class Timestamps
{
    private const decimal FirstSecond = -62_135_596_800m; // 0001-01-01
    private const decimal AfterLastSecond = 253_402_300_800m; // 10000-01-01

    /// <summary>Reads ISO 8601, taking text without an offset for UTC.</summary>
    public static bool TryParse(string text, out DateTime time) => DateTime.TryParse(
        text,
        CultureInfo.InvariantCulture,
        DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal,
        out time);

    public static bool TryFromEpoch(decimal seconds, out DateTime time)
    {
        var inRange = seconds is >= FirstSecond and < AfterLastSecond;
        time = inRange ? DateTime.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond)) : default;
        return inRange;
    }

    public static string Format(DateTime time)
    {
        var utc = time.ToUniversalTime();
        return utc.ToString(
            utc.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fff'Z'",
            CultureInfo.InvariantCulture);
    }
}
