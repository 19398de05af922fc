using CostOptimizer.Core.Sizing;

namespace CostOptimizer.Core.Tests.Sizing;

public sealed class ErlangCTests
{
    [Theory]
    [InlineData(1, 0.3, 0.3)] // one server: C = ρ
    [InlineData(1, 0.9, 0.9)]
    [InlineData(2, 1, 1 / 3.0)] // B(2, 1) = 1/5, C = 0.2 ÷ (1 − 0.5 × 0.8)
    [InlineData(10, 8, 0.40918)]
    [InlineData(3, 0, 0)]
    [InlineData(3, 3, 1)]
    [InlineData(3, 7, 1)]
    public void ProbabilityOfWait_KnownQueues_MatchesErlang(int servers, double load, double expected) =>
        Assert.Equal(expected, ErlangC.ProbabilityOfWait(servers, load), 5);

    [Theory]
    [InlineData(5_000, 4_990)]
    [InlineData(100_000, 60_000)]
    public void ProbabilityOfWait_ThousandsOfServers_StaysAProbability(int servers, double load) =>
        Assert.InRange(ErlangC.ProbabilityOfWait(servers, load), 0, 1);

    [Fact]
    public void WaitQuantile_OneServer_IsItsExponentialTail()
    {
        // ρ = 0.5, s = 10 ms: P(wait > t) = 0.5 e^(−t/20 ms) = 0.01 at t = 20 ln 50 = 78.24 ms.
        Assert.Equal(20 * Math.Log(50), ErlangC.WaitQuantile(1, 0.5, 10, 0.99), 9);
        Assert.Equal(0, ErlangC.WaitQuantile(1, 0.01, 10, 0.99)); // 99 in 100 do not wait
        Assert.Equal(double.PositiveInfinity, ErlangC.WaitQuantile(1, 1, 10, 0.99));
    }

    [Theory]
    [InlineData(0, 1.0)]
    [InlineData(2, -0.1)]
    [InlineData(2, double.NaN)]
    [InlineData(2, double.PositiveInfinity)]
    public void ProbabilityOfWait_NoQueue_Throws(int servers, double load) =>
        Assert.Throws<ArgumentException>(() => ErlangC.ProbabilityOfWait(servers, load));

    [Theory]
    [InlineData(0, 0.99)]
    [InlineData(-1, 0.99)]
    [InlineData(double.NaN, 0.99)]
    [InlineData(10, 1)]
    public void WaitQuantile_BadServiceTimeOrShare_Throws(double service, double share) =>
        Assert.Throws<ArgumentException>(() => ErlangC.WaitQuantile(2, 1, service, share));
}
