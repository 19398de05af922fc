using System.Text;
using CostOptimizer.Models.Json;
using CostOptimizer.Models.Tests.Support;

namespace CostOptimizer.Models.Tests.Examples;

/// <summary>What a verb used to take without a word, or refuse in words of its inner parts: one sentence with path, value and fix.</summary>
public sealed class RefusalTests
{
    private const string Estate = """ "window":{"hours":24},"usage":[{"key":"a","type":"g4dn.xlarge","quantity":1,"onDemandRate":0.526""";

    private const string Plan = """ "window":{"hours":336},"prices":[{"type":"g4dn.xlarge","onDemandRate":0.526}],"fleets":[{"name":"a","type":"g4dn.xlarge","count":2,"busyShare":0.3""";

    [Theory]
    [InlineData("""{"demand":{"peakItemsPerSecond":10},"capacity":{"itemsPerSecondPerAccelerator":1},"policy":{"utilizationCeiling":1e-9}}""",
        "$.policy.utilizationCeiling is 1e-9: give a number from 0.01 to 1.")]
    [InlineData("""{"demand":{"peakItemsPerSecond":1e9},"capacity":{"itemsPerSecondPerAccelerator":1e-9}}""",
        "$.demand.peakItemsPerSecond is 1E+09 items per second with growth, 1.42857E+18 instances of 1E-09 at a busy share of 0.7: give a load of at most 1,000,000 instances, or check the units of demand and capacity.")]
    [InlineData("""{"demand":{"peakItemsPerSecond":10},"capacity":{"itemsPerSecondPerAccelerator":1000},"service":{"meanMilliseconds":1000}}""",
        "$.capacity.itemsPerSecondPerAccelerator is 1000: give at most 1, batch ÷ service.meanMilliseconds, for this rate takes 1000 calls at once on an accelerator and the queue serves one; or give the service time at the load of the rate.")]
    [InlineData("""{"unitCosts":[{"name":"x","hourlyRate":1,"itemsPerSecond":1},{"name":"x","hourlyRate":2,"itemsPerSecond":1}]}""",
        "$.unitCosts[1].name is 'x' again: give each entry its own name.")]
    public void Size_BadInput_NamesIt(string document, string fault) => Assert.Equal([fault], FaultsOf("size", document));

    [Theory]
    [InlineData(""","lifecycle":"capacityBlock","zone":"z1"}]}""",
        "$.usage[0].lifecycle is capacityBlock: give a capacityBlocks entry of account 111122223333, type g4dn.xlarge and zone z1, or another lifecycle.")]
    [InlineData(""","savingsPlanRates":[{"kind":"compute","rate":0.4,"plan":"sp-9"}]}]}""",
        "$.usage[0].savingsPlanRates[0].plan is 'sp-9': give the id of one of savingsPlans, or leave it out for every plan of the kind.")]
    [InlineData("""}],"reservedInstances":[{"id":"r","type":"g4dn.xlarge","count":1,"hourly":0.3,"termYears":2}]}""",
        "$.reservedInstances[0].termYears is 2: give 1 or 3.")]
    [InlineData("""}],"savingsPlans":[{"id":"p","kind":"compute","commitmentPerHour":900000000,"payment":"allUpfront"}]}""",
        "$.savingsPlans[0].commitmentPerHour is 900000000: give at most 114155251, a trillion over its term.")]
    [InlineData("""}],"reservedInstances":[{"id":"r","type":"ml.g4dn.xlarge","count":1,"hourly":0.3}]}""",
        "$.reservedInstances[0].type is 'ml.g4dn.xlarge': give g4dn.xlarge, or service sageMaker where it can be given: ml. types are SageMaker's.")]
    public void Bill_BadInput_NamesIt(string rest, string fault) => Assert.Equal([fault], FaultsOf("bill", "{" + Estate + rest));

    [Fact]
    public void Buy_TwoRatesOfOneOffer_NamesTheSecond() => Assert.Equal(
        ["$.offers[1] is another rate of $.offers[0], computeSavingsPlan of 1 years and noUpfront for g4dn.xlarge in us-east-1: give each rate once."],
        FaultsOf("buy", "{" + Estate + """}],"offers":[{"kind":"computeSavingsPlan","termYears":1,"hourly":0.4,"usage":"a"},{"kind":"computeSavingsPlan","termYears":1,"hourly":0.3,"usage":"a"}]}"""));

    [Theory]
    [InlineData("""}],"nowUtc":"2025-12-31T00:00:00Z"}""",
        "$.nowUtc is 2025-12-31T00:00:00Z: give an instant at or after the end of the window, 2026-01-15T00:00:00Z.")]
    [InlineData(""","peakDeviceMemoryGib":17}]}""",
        "$.fleets[0].peakDeviceMemoryGib is 17: give at most the 16 GiB of a device of g4dn.xlarge.")]
    [InlineData(""","busyVCpusPerInstance":1e-30}]}""",
        "$.fleets[0].busyVCpusPerInstance is 1E-30: give 0, or at least 0.000001.")]
    [InlineData(""","workload":{"timeZone":"Mars/Olympus"}}]}""",
        "$.fleets[0].workload.timeZone is 'Mars/Olympus': give an IANA name such as Europe/Berlin, or UTC.")]
    [InlineData("""}],"policy":{"longestTermYears":2}}""",
        "$.policy.longestTermYears is 2: give 0, 1 or 3.")]
    public void Plan_BadInput_NamesIt(string rest, string fault) => Assert.Equal([fault], FaultsOf("plan", "{" + Plan + rest));

    private static IReadOnlyList<string> FaultsOf(string verb, string document) =>
        Assert.Throws<ModelInputException>(() => ModelKind.Named(verb).Run(Encoding.UTF8.GetBytes(document))).Faults;
}
