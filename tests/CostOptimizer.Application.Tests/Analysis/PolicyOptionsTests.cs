using CostOptimizer.Application.Analysis;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Tests.Analysis;

public sealed class PolicyOptionsTests
{
    [Fact]
    public void ToPolicy_OneRateConfigured_KeepsTheOtherCurrenciesDefaults()
    {
        var options = new PolicyOptions { EngineeringHourlyRates = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["USD"] = 90m, ["EUR"] = 80m } };

        Assert.Equal([new Money(500m, Currency.Cny), new Money(80m, new Currency("EUR")), Money.Usd(90m)], options.ToPolicy().EngineeringHourlyRates);
        Assert.Equal([new Money(500m, Currency.Cny), Money.Usd(120m)], new PolicyOptions().ToPolicy().EngineeringHourlyRates);
    }
}
