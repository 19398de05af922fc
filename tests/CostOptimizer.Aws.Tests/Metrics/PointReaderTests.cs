using CostOptimizer.Aws.Metrics;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Aws.Tests.Metrics;

public sealed class PointReaderTests
{
    private static readonly DateTime Start = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly Segment Quarter = new(new Window(Start, Start.AddMinutes(15)), TimeSpan.FromMinutes(5));

    [Theory]
    [InlineData(0, double.NaN)]
    [InlineData(0, double.PositiveInfinity)]
    [InlineData(0, -1)]
    [InlineData(0, 101)]
    [InlineData(-5, 50)]
    [InlineData(15, 50)]
    public void Add_ValueThatCannotBeTrue_IsRejectedAndCounted(int minutes, double value)
    {
        var reader = new PointReader(Quarter, limit: 100);

        reader.Add(Start.AddMinutes(minutes), value);

        Assert.Equal(1, reader.Rejected);
        Assert.All(reader.Values, point => Assert.Equal(double.NaN, point));
    }

    [Fact]
    public void Add_OutOfOrderAndDuplicate_KeepsTheFirst()
    {
        var reader = new PointReader(Quarter, limit: 100);

        reader.Add(Start.AddMinutes(5), 40);
        reader.Add(Start.AddMinutes(5), 60);
        reader.Add(Start, 10);
        reader.Add(Start.AddMinutes(10), 70);

        Assert.Equal(2, reader.Rejected);
        Assert.Equal([double.NaN, 40, 70], reader.Values);
    }

    // Trap 18: what is missing stays a gap.
    [Fact]
    public void Values_NothingAdded_AreGapsNotZeros() =>
        Assert.Equal([double.NaN, double.NaN, double.NaN], new PointReader(Quarter, limit: 100).Values);

    [Fact]
    public void Add_RoundingAboveTheLimit_IsTheLimit()
    {
        var reader = new PointReader(Quarter, limit: 100);

        reader.Add(Start, 100.0000001);

        Assert.Equal(0, reader.Rejected);
        Assert.Equal(100, reader.Values[0]);
    }
}
