namespace CostOptimizer.Core.Demand;

/// <summary>One figure of every hour; one that never changes is kept once.</summary>
internal readonly struct RollupColumn
{
    private readonly double _every;
    private readonly double[]? _each;

    private RollupColumn(double every, double[]? each) => (_every, _each) = (every, each);

    public double? this[int hour] => (_each is null ? _every : _each[hour]) is var value && double.IsNaN(value) ? null : value;

    public static RollupColumn Of(IReadOnlyList<HourlyRollup> hours, Func<HourlyRollup, double?> figure)
    {
        var each = new double[hours.Count];
        var isSame = true;
        for (var hour = 0; hour < each.Length; hour++)
        {
            each[hour] = figure(hours[hour]) ?? double.NaN;
            isSame &= BitConverter.DoubleToInt64Bits(each[hour]) == BitConverter.DoubleToInt64Bits(each[0]);
        }

        return isSame ? new RollupColumn(each.Length == 0 ? double.NaN : each[0], null) : new RollupColumn(0, each);
    }
}
