namespace CostOptimizer.Core.Values;

/// <summary>A half-open span of time, start inclusive, in UTC.</summary>
public readonly record struct Window
{
    /// <exception cref="ArgumentException">A bound is not UTC, or the window is empty or runs backwards.</exception>
    public Window(DateTime fromUtc, DateTime toUtc)
    {
        if (fromUtc.Kind != DateTimeKind.Utc || toUtc.Kind != DateTimeKind.Utc)
        {
            throw new ArgumentException($"A window needs UTC bounds, not {fromUtc:O} ({fromUtc.Kind}) to {toUtc:O} ({toUtc.Kind}).", nameof(fromUtc));
        }

        if (toUtc <= fromUtc)
        {
            throw new ArgumentException($"A window must end after it starts: {fromUtc:O} to {toUtc:O}.", nameof(toUtc));
        }

        FromUtc = fromUtc;
        ToUtc = toUtc;
    }

    public DateTime FromUtc { get; }

    public DateTime ToUtc { get; }

    public TimeSpan Length => ToUtc - FromUtc;

    public bool Contains(DateTime instantUtc) => instantUtc >= FromUtc && instantUtc < ToUtc;
}
