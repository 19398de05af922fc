using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.Values;

public sealed class HourlyRateTests
{
    [Fact]
    public void ToString_Quotient_ShowsTenDecimalsAndNoZerosBehind()
    {
        Assert.Equal("USD 0.0570776256/h", HourlyRate.Usd(500m / 8_760m).ToString());
        Assert.Equal("USD 0.526/h", HourlyRate.Usd(0.5260000000m).ToString());
    }
}
