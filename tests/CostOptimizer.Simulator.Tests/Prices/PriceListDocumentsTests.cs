using System.Text.Json;
using CostOptimizer.Simulator.Prices;

namespace CostOptimizer.Simulator.Tests.Prices;

public sealed class PriceListDocumentsTests
{
    [Fact]
    public void Query_FiltersThatPinOneSku_GiveTheOnDemandPrice()
    {
        var document = Assert.Single(Query("aws", [
            new("instanceType", "g4dn.xlarge"), new("regionCode", "us-east-1"), new("locationType", "AWS Region"),
            new("tenancy", "Shared"), new("operatingSystem", "Linux"), new("preInstalledSw", "NA"),
            new("capacitystatus", "Used"), new("marketoption", "OnDemand"), new("operation", "RunInstances"),
        ]));

        Assert.Equal("0.5260000000", PriceOf(document, "USD"));
    }

    [Theory]
    [InlineData("capacitystatus", "AllocatedCapacityReservation", "0.0000000000")]
    [InlineData("capacitystatus", "UnusedCapacityReservation", "21.9576420000")]
    [InlineData("marketoption", "CapacityBlock", "0.0000000000")]
    [InlineData("licenseModel", "Bring your own license", "21.9576420000")]
    public void Query_P4d_HasDecoysBesideThePlainSku(string field, string value, string price)
    {
        var documents = Query("aws", [
            new("instanceType", "p4d.24xlarge"), new("regionCode", "us-east-1"), new("tenancy", "Shared"),
            new(field, value),
        ]);

        Assert.Equal(price, PriceOf(Assert.Single(documents), "USD"));
    }

    [Fact]
    public void Query_OneType_HasOtherSystemsTenanciesAndALocalZoneOfTheSameRegionCode()
    {
        var attributes = Query("aws", [new("instanceType", "g4dn.xlarge"), new("regionCode", "us-east-1")])
            .Select(document => document.GetProperty("product").GetProperty("attributes"))
            .ToList();

        Assert.Equal(["Linux", "RHEL", "SUSE", "Windows"], Distinct("operatingSystem"));
        Assert.Equal(["Dedicated", "Shared"], Distinct("tenancy"));
        Assert.Equal(["NA", "SQL Std"], Distinct("preInstalledSw"));
        Assert.Equal(["AWS Local Zone", "AWS Region"], Distinct("locationType"));

        IEnumerable<string?> Distinct(string name) =>
            attributes.Select(item => item.GetProperty(name).GetString()).Distinct().Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Query_China_HasItsOwnCodesAndNoUsd()
    {
        var document = Assert.Single(
            Query("aws-cn", [new("usagetype", "CNN1-BoxUsage:g4dn.xlarge"), new("operation", "RunInstances")]));

        var sku = document.GetProperty("product").GetProperty("sku").GetString();
        var dimension = document.GetProperty("terms").GetProperty("OnDemand").GetProperty($"{sku}.5Y9WH78GDR")
            .GetProperty("priceDimensions").GetProperty($"{sku}.5Y9WH78GDR.Q7UJUT2CE6").GetProperty("pricePerUnit");
        Assert.Equal(["CNY"], dimension.EnumerateObject().Select(property => property.Name));
        Assert.Equal("5.2230000000", dimension.GetProperty("CNY").GetString());
    }

    [Fact]
    public void Query_CommercialPartition_NeverShowsChina() =>
        Assert.Empty(Query("aws", [new("instanceType", "g4dn.xlarge"), new("regionCode", "cn-north-1")]));

    [Fact]
    public void Query_UnknownFieldOrService_MatchesNothing()
    {
        Assert.Empty(Query("aws", [new("instanceType", "g4dn.xlarge"), new("colour", "blue")]));
        Assert.Empty(PriceListDocuments.Query("aws", "AmazonS3", []));
    }

    [Fact]
    public void Query_ReservedTerms_HaveUpfrontQuantityAndHourlyDimensions()
    {
        var document = Query("aws", [new("usagetype", "BoxUsage:m5.large"), new("operation", "RunInstances")])
            .Single(item => item.GetProperty("terms").TryGetProperty("Reserved", out _));
        var sku = document.GetProperty("product").GetProperty("sku").GetString();
        var dimensions = document.GetProperty("terms").GetProperty("Reserved").GetProperty($"{sku}.CUZHX8X6JH")
            .GetProperty("priceDimensions");

        var upfront = dimensions.GetProperty($"{sku}.CUZHX8X6JH.2TG2D8R56U");
        Assert.Equal("Quantity", upfront.GetProperty("unit").GetString());
        Assert.Equal("294", upfront.GetProperty("pricePerUnit").GetProperty("USD").GetString());
        Assert.False(upfront.TryGetProperty("beginRange", out _));
        var hourly = dimensions.GetProperty($"{sku}.CUZHX8X6JH.6YS6EN2CT7");
        Assert.Equal("0.0340000000", hourly.GetProperty("pricePerUnit").GetProperty("USD").GetString());
    }

    [Fact]
    public void Query_DedicatedHost_HasABareFamilyAndNoOnDemandTerm()
    {
        var document = Query("aws", [new("instanceType", "p3"), new("regionCode", "us-east-1")]).Single();

        Assert.Equal("Dedicated Host", document.GetProperty("product").GetProperty("productFamily").GetString());
        Assert.False(document.GetProperty("terms").TryGetProperty("OnDemand", out _));
        Assert.Empty(document.GetProperty("terms").GetProperty("Reserved").EnumerateObject());
    }

    [Fact]
    public void Query_SageMakerHosting_IsPinnedByInstanceNameAndComponent()
    {
        var document = PriceListDocuments.Query("aws", "AmazonSageMaker", [
            new("instanceName", "ml.g4dn.xlarge"), new("component", "Hosting"), new("regionCode", "us-east-1")])
            .Select(Parse).Single();

        Assert.Equal("USE1-Host:ml.g4dn.xlarge", Attribute(document, "usagetype"));
        Assert.Equal("0.6575000000", PriceOf(document, "USD")); // 1.25 × 0.526
    }

    // Every attribute is a filter, not a chosen few: this is how a whole region is listed in few calls.
    [Fact]
    public void Query_RegionNarrowedByAttributes_GivesOnePlainSkuAType()
    {
        var types = Query("aws", [
                new("regionCode", "us-east-1"), new("operation", "RunInstances"), new("tenancy", "Shared"),
                new("capacitystatus", "Used"), new("marketoption", "OnDemand"), new("locationType", "AWS Region"),
            ])
            .Select(document => document.GetProperty("product").GetProperty("attributes").GetProperty("instanceType").GetString())
            .ToList();

        Assert.Equal(PriceTables.Load().PricedTypes("us-east-1"), types);
    }

    [Fact]
    public void Page_WalkedToTheEnd_GivesEveryDocumentOnce()
    {
        KeyValuePair<string, string>[] filters = [new("instanceType", "g4dn.xlarge")];
        var paged = new List<string>();
        for (int? offset = 0; offset is { } at;)
        {
            var page = PriceListDocuments.Page("aws", "AmazonEC2", filters, at, count: 7);
            paged.AddRange(page.Documents);
            offset = page.Next;
        }

        Assert.Equal(PriceListDocuments.Query("aws", "AmazonEC2", filters), paged);
    }

    [Fact]
    public void Find_WholeRegion_HasUniqueSkusOfSixteenCapitalsAndDigits()
    {
        var skus = PriceListDocuments.Find("aws", "AmazonEC2", [new("regionCode", "us-east-1")])
            .Select(sku => sku.Sku).ToList();

        Assert.Equal(skus.Count, skus.Distinct().Count());
        Assert.All(skus, sku => Assert.Matches("^[A-Z0-9]{16}$", sku));
    }

    [Fact]
    public void Query_DocumentShape_HasEveryKeyOfTheRecordedOne()
    {
        using var recording = JsonDocument.Parse(
            File.ReadAllText(SharedFacts.Path("recorded/pricing-GetProducts-m5.large-us-east-1.json")));
        var recorded = Parse(recording.RootElement.GetProperty("PriceList")[0].GetString()!);
        var ours = Query("aws", [new("usagetype", "BoxUsage:m5.large"), new("operation", "RunInstances")])
            .Single(item => item.GetProperty("terms").TryGetProperty("Reserved", out _));

        Assert.Empty(KeysOf(recorded, "").Except(KeysOf(ours, "")));
    }

    /// <summary>Key paths with codes blanked out: SKU and rate keys differ, their structure must not.</summary>
    private static IEnumerable<string> KeysOf(JsonElement element, string path) =>
        element.ValueKind != JsonValueKind.Object
            ? [path]
            : element.EnumerateObject().SelectMany(property =>
                KeysOf(property.Value, $"{path}/{WithoutSku(property.Name)}"));

    private static string WithoutSku(string key) => key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..];

    private static List<JsonElement> Query(string partition, KeyValuePair<string, string>[] filters) =>
        [.. PriceListDocuments.Query(partition, "AmazonEC2", filters).Select(Parse)];

    private static JsonElement Parse(string document) => JsonElement.Parse(document);

    private static string? Attribute(JsonElement document, string name) =>
        document.GetProperty("product").GetProperty("attributes").GetProperty(name).GetString();

    private static string? PriceOf(JsonElement document, string currency) =>
        document.GetProperty("terms").GetProperty("OnDemand").EnumerateObject().Single().Value
            .GetProperty("priceDimensions").EnumerateObject().Single().Value
            .GetProperty("pricePerUnit").GetProperty(currency).GetString();
}
