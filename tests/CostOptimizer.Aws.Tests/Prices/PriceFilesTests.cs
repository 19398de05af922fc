using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Outbound;
using CostOptimizer.Aws.Configuration;
using CostOptimizer.Aws.Prices;
using CostOptimizer.Aws.Prices.OfferFiles;
using CostOptimizer.Aws.Tests.Support;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Aws.Tests.Prices;

public sealed class PriceFilesTests
{
    private static readonly Region Virginia = new("us-east-1");

    [Fact]
    public async Task ReadOffers_PresignedAddressFails_KeepsItsSecretsOutOfTheMessage()
    {
        await using var stub = new StubAws((_, _) => (403, "text/plain", ""));
        using var files = new PriceFiles(new AwsOptions(), new OutboundOptions { AllowedPrivateHosts = ["127.0.0.1"] });

        var exception = await Assert.ThrowsAsync<SourceException>(() => files.ReadOffersAsync(
            Presigned(stub, "prices.json"), Virginia, new HashSet<string> { "c5.large" }, Collector(), TestContext.Current.CancellationToken));

        Assert.Equal($"The price file {stub.Address}prices.json was answered with HTTP 403: check the address.", exception.Message);
    }

    [Fact]
    public async Task ReadOffers_PresignedAddress_KeepsItsSecretsOutOfTheSource()
    {
        const string Csv = """
            "FormatVersion","v1.0"
            "Disclaimer","none"
            "Publication Date","2026-11-01T00:00:00Z"
            "Version","1"
            "OfferCode","AmazonEC2"
            "SKU","OfferTermCode","RateCode","TermType","PriceDescription","EffectiveDate","StartingRange","EndingRange","Unit","PricePerUnit","Currency","LeaseContractLength","PurchaseOption","OfferingClass","Product Family","serviceCode","Instance Type","Tenancy","Operating System","CapacityStatus","Pre Installed S/W","License Model","operation","usageType","Region Code"
            "A","B","A.B.C","OnDemand","c5.large","2026-11-01","0","Inf","Hrs","0.0850000000","USD","","","","Compute Instance","AmazonEC2","c5.large","Shared","Linux","Used","NA","No License required","RunInstances","BoxUsage:c5.large","us-east-1"
            """;
        await using var stub = new StubAws((_, _) => (200, "text/csv", Csv));
        using var files = new PriceFiles(new AwsOptions(), new OutboundOptions { AllowedPrivateHosts = ["127.0.0.1"] });
        var prices = Collector();

        await files.ReadOffersAsync(
            Presigned(stub, "prices.csv"), Virginia, new HashSet<string> { "c5.large" }, prices, TestContext.Current.CancellationToken);

        Assert.Equal("offer file prices.csv", Assert.Single(prices.Finish([]).OnDemand).Source);
    }

    [Fact]
    public async Task ReadOffers_AddressOnAPrivateNetwork_IsRefusedUnlessAllowed()
    {
        await using var stub = new StubAws((_, _) => (200, "text/csv", "metadata"));
        using var files = new PriceFiles(new AwsOptions(), new OutboundOptions());

        var exception = await Assert.ThrowsAsync<SourceException>(() => files.ReadOffersAsync(
            $"{stub.Address}prices.csv", Virginia, new HashSet<string> { "c5.large" }, Collector(), TestContext.Current.CancellationToken));

        Assert.Contains("add it to Outbound:AllowedPrivateHosts", exception.Message, StringComparison.Ordinal);
    }

    private static string Presigned(StubAws stub, string file) =>
        $"{stub.Address.Replace("http://", "http://user:password@", StringComparison.Ordinal)}{file}?X-Amz-Signature=secret";

    private static PriceCollector Collector() => new(Virginia, new DateTime(2026, 11, 16, 0, 0, 0, DateTimeKind.Utc));
}
