namespace CostOptimizer.Charts.Tests;

public sealed class PathDataTests
{
    [Fact]
    public void Line_WithAGap_StartsANewPathBehindIt() =>
        Assert.Equal("M0 10L1 8M3 6.3L4 5", PathData.Line([(0, 10), (1, 8), (2, null), (3, 6.25), (4, 5)]));

    [Fact]
    public void Line_LoneValueBetweenGaps_BecomesADot() =>
        Assert.Equal("M1 7h0", PathData.Line([(0, null), (1, 7), (2, null)]));

    [Fact]
    public void Line_OnlyGaps_IsEmpty() => Assert.Equal("", PathData.Line([(0, null), (1, null)]));

    [Fact]
    public void Band_WithAGap_IsOneClosedShapeARun() => Assert.Equal(
        "M0 5L1 4L1 8L0 9ZM3 2L3 6Z",
        PathData.Band([(0, 9, 5), (1, 8, 4), (2, 7, null), (3, 6, 2)]));
}
