using System.Security.Cryptography;
using System.Text;
using Amazon.Pricing;
using Amazon.Pricing.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Auth;
using AwsSdk.Tests.Fixtures;

namespace AwsSdk.Tests.Requests;

public sealed class SignatureTests
{
    private const string Secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private const string Timestamp = "20261101T120000Z";

    // The two published vectors were computed with two independent implementations.
    [Fact]
    public void ComputeSignature_Ec2Vector_IsThePublishedOne()
    {
        const string Headers = "content-type;host;x-amz-date";
        var canonical = Canonical(
            Headers,
            "Action=DescribeRegions&Version=2016-11-15",
            "application/x-www-form-urlencoded; charset=utf-8",
            "ec2.eu-west-1.amazonaws.com",
            Timestamp);

        AssertVector(
            canonical, Headers, "eu-west-1", "ec2", "d483846e61c01aeaa2a5d9b49b8183695b7e05c6d335a45d613aad046b640c0f");
    }

    [Fact]
    public void ComputeSignature_PricingVector_IsThePublishedOne()
    {
        const string Headers = "content-type;host;x-amz-date;x-amz-security-token;x-amz-target";
        var canonical = Canonical(
            Headers,
            "{}",
            "application/x-amz-json-1.1",
            "api.pricing.us-east-1.amazonaws.com",
            Timestamp,
            "TOKENEXAMPLE",
            "AWSPriceListService.DescribeServices");

        AssertVector(
            canonical, Headers, "us-east-1", "pricing", "88c7ca13f739e57d5f6bf5d8089050f77c71c9c6b62b61ad60a9f8dd8127ec00");
    }

    [Fact]
    public async Task Pipeline_FormRequest_SignsWhatItSends()
    {
        var stub = new StubAws().Xml("<DescribeRegionsResponse/>");
        using var client = Clients.Ec2(stub);

        await client.DescribeRegionsAsync(new() { AllRegions = true }, TestContext.Current.CancellationToken);

        Assert.Equal(SignatureV4.Of(stub.Request, Secret), SignatureV4.Sent(stub.Request));
    }

    [Fact]
    public async Task Pipeline_JsonRequestOfSession_SignsTokenAndTarget()
    {
        var stub = new StubAws().Json("{}");
        var session = new SessionAWSCredentials("AKIDEXAMPLE", Secret, "TOKENEXAMPLE");
        using var client = new AmazonPricingClient(session, Clients.Prepare(new AmazonPricingConfig(), stub, "us-east-1"));

        await client.GetProductsAsync(
            new GetProductsRequest { ServiceCode = "AmazonEC2" }, TestContext.Current.CancellationToken);

        var authorization = stub.Request.Headers["Authorization"];
        Assert.Equal("TOKENEXAMPLE", stub.Request.Headers["x-amz-security-token"]);
        Assert.Contains("x-amz-security-token;x-amz-target", authorization, StringComparison.Ordinal);
        Assert.Contains("/us-east-1/pricing/aws4_request", authorization, StringComparison.Ordinal);
        Assert.Equal(SignatureV4.Of(stub.Request, Secret), SignatureV4.Sent(stub.Request));
    }

    private static string Canonical(string headers, string body, params string[] values)
    {
        var lines = headers.Split(';').Zip(values, (name, value) => $"{name}:{value}\n");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
        return $"POST\n/\n\n{string.Concat(lines)}\n{headers}\n{hash}";
    }

    private static void AssertVector(string canonical, string headers, string region, string service, string expected)
    {
        var signedAt = new DateTime(2026, 11, 1, 12, 0, 0, DateTimeKind.Utc);

        var result = AWS4Signer.ComputeSignature(
            "AKIDEXAMPLE", Secret, region, signedAt, service, headers, canonical);

        Assert.Equal(expected, result.Signature);
        Assert.Equal(expected, SignatureV4.Of(canonical, $"20261101/{region}/{service}/aws4_request", Timestamp, Secret));
    }
}
