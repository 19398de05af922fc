using System.Globalization;
using System.Net;
using Amazon.EC2;
using Amazon.Pricing;
using Amazon.Runtime;
using AwsSdk.Tests.Fixtures;

namespace AwsSdk.Tests.Errors;

/// <summary>What the pipeline makes of the errors it is told; the waits between tries are its own.</summary>
public sealed class RetryTests
{
    private const string Ec2Throttle =
        "<Response><Errors><Error><Code>RequestLimitExceeded</Code><Message>slow</Message></Error></Errors></Response>";

    [Fact]
    public async Task Ec2_503RequestLimitExceeded_IsTriedAgain()
    {
        var stub = new StubAws()
            .Xml(Ec2Throttle, HttpStatusCode.ServiceUnavailable)
            .Xml("<DescribeRegionsResponse><regionInfo><item/></regionInfo></DescribeRegionsResponse>");
        using var client = Clients.Ec2(stub);

        var response = await client.DescribeRegionsAsync(new(), TestContext.Current.CancellationToken);

        Assert.Single(response.Regions);
        Assert.Equal(2, stub.Requests.Count);
    }

    [Fact]
    public async Task Json_400ThrottlingException_IsTriedAgain()
    {
        var stub = new StubAws()
            .Json("""{"__type":"ThrottlingException","message":"slow"}""", HttpStatusCode.BadRequest)
            .Json("""{"PriceList":["{}"]}""");
        using var client = Clients.Pricing(stub);

        var response = await client.GetProductsAsync(new(), TestContext.Current.CancellationToken);

        Assert.Single(response.PriceList);
        Assert.Equal(2, stub.Requests.Count);
    }

    [Fact]
    public async Task Html_502_IsTriedAgainAndReportedWhenItStays()
    {
        var stub = new StubAws().Body("<html>bad gateway</html>", "text/html", HttpStatusCode.BadGateway);
        var config = Clients.Prepare(new AmazonEC2Config { MaxErrorRetry = 1 }, stub, "eu-west-1");
        using var client = new AmazonEC2Client(Clients.Keys, config);

        var exception = await Assert.ThrowsAsync<AmazonEC2Exception>(
            () => client.DescribeRegionsAsync(new(), TestContext.Current.CancellationToken));

        Assert.Equal(2, stub.Requests.Count);
        Assert.Equal("BadGateway", exception.ErrorCode);
        Assert.Equal(ErrorType.Receiver, exception.ErrorType);
        Assert.Contains("<html>bad gateway</html>", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConnectionCutInTheBody_IsTriedAgain()
    {
        var stub = new StubAws()
            .Answer(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new CutStream()) })
            .Xml("<DescribeRegionsResponse><regionInfo><item/></regionInfo></DescribeRegionsResponse>");
        using var client = Clients.Ec2(stub);

        var response = await client.DescribeRegionsAsync(new(), TestContext.Current.CancellationToken);

        Assert.Single(response.Regions);
        Assert.Equal(2, stub.Requests.Count);
    }

    [Theory]
    [InlineData("RequestExpired")]
    [InlineData("InvalidSignatureException")]
    public async Task Clock_AnHourBehind_IsCorrectedForTheSecondTry(string code)
    {
        DateTimeOffset server = default;
        var stub = new StubAws()
            .Answer(request =>
            {
                server = SentAt(request).AddHours(1);
                var response = new HttpResponseMessage(HttpStatusCode.BadRequest)
                {
                    Content = new StringContent($$"""{"__type":"{{code}}","message":"clock"}"""),
                };
                response.Headers.Date = server;
                return response;
            })
            .Json("{}");
        var config = Clients.Prepare(new AmazonPricingConfig(), stub, "us-east-1");
        config.ServiceURL = $"http://{code}.example"; // The correction is kept per host.
        config.AuthenticationRegion = "us-east-1";
        using var client = new AmazonPricingClient(Clients.Keys, config);

        await client.GetProductsAsync(new(), TestContext.Current.CancellationToken);

        Assert.Equal(2, stub.Requests.Count);
        Assert.InRange(SentAt(stub.Requests[1]) - server, TimeSpan.FromMinutes(-1), TimeSpan.FromMinutes(1));
    }

    private static DateTimeOffset SentAt(StubRequest request) => DateTimeOffset.ParseExact(
        request.Headers["X-Amz-Date"], "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private sealed class CutStream : MemoryStream
    {
        private bool _read;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_read)
            {
                throw new IOException("The response ended prematurely.");
            }

            _read = true;
            "<DescribeRegionsResponse><regionInfo>"u8.CopyTo(buffer.Span);
            return ValueTask.FromResult(37);
        }
    }
}
