using System.Text;
using CostOptimizer.Simulator.Serving;
using CostOptimizer.Simulator.Signing;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Simulator.Tests.Signing;

/// <summary>Vectors computed with two independent implementations; key AKIDEXAMPLE, 2026-11-01 12:00 UTC.</summary>
public sealed class SignatureV4Tests
{
    private const string Secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static readonly DateTimeOffset Now = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, string, string, string, string, string?, string?, string> Vectors => new()
    {
        {
            "ec2.eu-west-1.amazonaws.com", "ec2", "eu-west-1", "application/x-www-form-urlencoded; charset=utf-8",
            "Action=DescribeRegions&Version=2016-11-15", null, null,
            "d483846e61c01aeaa2a5d9b49b8183695b7e05c6d335a45d613aad046b640c0f"
        },
        {
            "api.pricing.us-east-1.amazonaws.com", "pricing", "us-east-1", "application/x-amz-json-1.1",
            "{}", "TOKENEXAMPLE", "AWSPriceListService.DescribeServices",
            "88c7ca13f739e57d5f6bf5d8089050f77c71c9c6b62b61ad60a9f8dd8127ec00"
        },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Compute_PublishedVector_GivesItsSignature(
        string host, string service, string region, string type, string body, string? token, string? target, string expected)
    {
        var headers = new HeaderDictionary { ["Host"] = host, ["Content-Type"] = type, ["X-Amz-Date"] = "20261101T120000Z" };
        List<string> names = ["content-type", "host", "x-amz-date"];
        if (token is not null)
        {
            headers["X-Amz-Security-Token"] = token;
            headers["X-Amz-Target"] = target;
            names.AddRange("x-amz-security-token", "x-amz-target");
        }

        var scope = new CredentialScope("AKIDEXAMPLE", "20261101", region, service, names, "");
        var request = new AwsRequest("POST", "/", "", headers, Encoding.UTF8.GetBytes(body));

        Assert.Equal(expected, SignatureV4.Compute(request, scope, "20261101T120000Z", Secret));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void TestSigner_PublishedVector_GivesItsSignature(
        string host, string service, string region, string type, string body, string? token, string? target, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://{host}/");
        request.Content = new ByteArrayContent(bytes);
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (token is not null)
        {
            request.Headers.Add("x-amz-security-token", token);
            request.Headers.Add("x-amz-target", target);
        }

        TestSigner.Sign(request, bytes, host, service, region, "AKIDEXAMPLE", Secret, Now);

        Assert.EndsWith(expected, request.Headers.GetValues("Authorization").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Basic abc")]
    [InlineData("AWS4-HMAC-SHA256 Credential=K/20261101/eu-west-1/ec2/aws4_request, SignedHeaders=host")]
    [InlineData("AWS4-HMAC-SHA256 Credential=K/2026/eu-west-1/ec2/aws4_request, SignedHeaders=host, Signature=0")]
    [InlineData("AWS4-HMAC-SHA256 ,,,==, Credential=, SignedHeaders=, Signature=")]
    public void Parse_IncompleteHeader_GivesNothing(string? header)
    {
        Assert.Null(CredentialScope.Parse(header));
    }

    [Fact]
    public void Parse_WholeHeader_GivesItsParts()
    {
        var scope = CredentialScope.Parse(
            "AWS4-HMAC-SHA256 Credential=K/20261101/eu-west-1/ec2/aws4_request,SignedHeaders=host;x-amz-date,Signature=ab");

        Assert.NotNull(scope);
        Assert.Equal(("K", "20261101", "eu-west-1", "ec2", "ab"),
            (scope.AccessKeyId, scope.Date, scope.Region, scope.Service, scope.Signature));
        Assert.Equal(["host", "x-amz-date"], scope.SignedHeaders);
    }
}
