namespace CostOptimizer.Core.Billing;

/// <summary>
/// The part of a window in which a commitment is active. An hour it is active for only partly counts by that part:
/// AWS starts and ends terms on the second, and bills reservations by it.
/// </summary>
internal readonly struct ActiveSpan
{
    private readonly long _startTicks;
    private readonly long _endTicks;

    /// <param name="fromUtc">Start of the window; spans are kept relative to it.</param>
    public ActiveSpan(DateTime fromUtc, int windowHours, DateTime startUtc, DateTime endUtc)
    {
        var window = windowHours * TimeSpan.TicksPerHour;
        _startTicks = Math.Clamp((startUtc - fromUtc).Ticks, 0, window);
        _endTicks = Math.Clamp((endUtc - fromUtc).Ticks, _startTicks, window);
    }

    public bool IsEmpty => _startTicks == _endTicks;

    public long Ticks => _endTicks - _startTicks;

    public decimal Hours => (decimal)Ticks / TimeSpan.TicksPerHour;

    /// <returns>0..1 for the hour counted from the window's start.</returns>
    public decimal ShareOf(int hour)
    {
        var from = hour * TimeSpan.TicksPerHour;
        var active = Math.Min(_endTicks, from + TimeSpan.TicksPerHour) - Math.Max(_startTicks, from);
        return active switch
        {
            <= 0 => 0m,
            TimeSpan.TicksPerHour => 1m,
            _ => (decimal)active / TimeSpan.TicksPerHour,
        };
    }

    /// <summary>Adds the hours at whose start the share may differ from the hour before.</summary>
    public void AddChanges(ISet<int> hours)
    {
        hours.Add((int)(_startTicks / TimeSpan.TicksPerHour));
        hours.Add((int)((_startTicks + TimeSpan.TicksPerHour - 1) / TimeSpan.TicksPerHour));
        hours.Add((int)(_endTicks / TimeSpan.TicksPerHour));
        hours.Add((int)((_endTicks + TimeSpan.TicksPerHour - 1) / TimeSpan.TicksPerHour));
    }
}
