using System.Net;
using System.Net.Sockets;
using System.Text;
using CostOptimizer.Application.Outbound;

namespace CostOptimizer.Application.Tests.Outbound;

public sealed class OutboundHandlersTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://127.1")]
    [InlineData("http://0x7f.1")]
    [InlineData("http://2130706433")] // 127 × 2^24 + 1
    [InlineData("http://017700000001")]
    [InlineData("http://0.0.0.0")]
    [InlineData("http://localhost")]
    [InlineData("http://[::1]")]
    [InlineData("http://[::]")]
    [InlineData("http://[::ffff:127.0.0.1]")]
    public async Task Get_AnyNameOfThisMachine_IsRefusedBeforeAnythingIsSent(string address)
    {
        using var server = new OneAnswer("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        using var client = new HttpClient(OutboundHandlers.Create(new OutboundOptions()));

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync($"{address}:{server.Port}/", Cancellation));

        Assert.IsType<PrivateAddressException>(exception.InnerException);
        Assert.False(server.WasAsked);
    }

    [Fact]
    public async Task Get_NameThatResolvesToAPrivateAddress_IsRefusedWithoutTellingIt()
    {
        using var client = new HttpClient(OutboundHandlers.Create(new OutboundOptions(), (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("10.11.12.13")])));

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("http://hooks.example.com/", Cancellation));

        Assert.IsType<PrivateAddressException>(exception.InnerException);
        Assert.DoesNotContain("10.11.12.13", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NameThatChangesItsMeaning_IsJudgedByTheAddressOfEachConnection()
    {
        using var server = new OneAnswer("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        var asked = 0;
        var options = new OutboundOptions { AllowedPrivateHosts = ["first.example.com"] };
        using var client = new HttpClient(OutboundHandlers.Create(options, (_, _) =>
        {
            asked++;
            return Task.FromResult<IPAddress[]>([IPAddress.Loopback]);
        }));

        using var allowed = await client.GetAsync($"http://first.example.com:{server.Port}/", Cancellation);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync($"http://second.example.com:{server.Port}/", Cancellation));

        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
        Assert.Equal(2, asked); // once for each connection: nothing is looked up earlier and trusted later
    }

    [Fact]
    public async Task Get_RedirectToAPrivateAddress_IsRefusedEvenWhereRedirectsAreFollowed()
    {
        using var server = new OneAnswer("HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/latest/meta-data/\r\nContent-Length: 0\r\n\r\n");
        using var handler = OutboundHandlers.Create(new OutboundOptions { AllowedPrivateHosts = ["127.0.0.1"] });
        handler.AllowAutoRedirect = true;
        using var client = new HttpClient(handler);

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync($"http://127.0.0.1:{server.Port}/", Cancellation));

        Assert.IsType<PrivateAddressException>(exception.InnerException);
        Assert.True(server.WasAsked);
    }

    [Theory]
    [InlineData("https://hooks.example.com/x", true)]
    [InlineData("http://8.8.8.8/", true)]
    [InlineData("https://intranet/", true)] // connecting looks it up
    [InlineData("https://10.0.0.7/", true)]
    [InlineData("https://169.254.169.254/", false)]
    [InlineData("https://0x7f.1/", false)]
    [InlineData("https://[fd00:ec2::254]/", false)]
    [InlineData("https://[::ffff:10.0.0.8]/", false)]
    [InlineData("ftp://hooks.example.com/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("https://user:secret@hooks.example.com/", false)]
    public void Fault_OfAnAddress_SeesWhatItsTextShows(string address, bool sound)
    {
        var fault = OutboundUrl.Fault(new Uri(address), new OutboundOptions { AllowedPrivateHosts = ["10.0.0.7"] });

        Assert.Equal(sound, fault is null);
        Assert.DoesNotContain("secret", fault ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.32.0.0", true)]
    [InlineData("100.128.0.0", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("10.0.0.1", false)]
    [InlineData("172.16.0.0", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("100.64.0.1", false)] // carrier-grade NAT
    [InlineData("169.254.169.254", false)] // metadata
    [InlineData("169.254.170.2", false)] // credentials of a container
    [InlineData("0.1.2.3", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("fd00:ec2::254", false)] // metadata
    [InlineData("fe80::1", false)]
    [InlineData("::ffff:169.254.169.254", false)]
    [InlineData("64:ff9b::a9fe:a9fe", false)] // metadata through NAT64
    [InlineData("2002:7f00:1::", false)] // loopback through 6to4
    [InlineData("ff02::1", false)]
    public void Is_OfAnAddress_KnowsThePublicOnes(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    /// <summary>A server on loopback that answers every connection alike.</summary>
    private sealed class OneAnswer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.IPv6Any, 0);

        public OneAnswer(string answer)
        {
            _listener.Server.DualMode = true;
            _listener.Start();
            _ = ServeAsync(answer);
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public bool WasAsked { get; private set; }

        public void Dispose() => _listener.Dispose();

        private async Task ServeAsync(string answer)
        {
            while (true)
            {
                try
                {
                    using var client = await _listener.AcceptTcpClientAsync(Cancellation);
                    WasAsked = true;
                    var stream = client.GetStream();
                    _ = await stream.ReadAsync(new byte[4096], Cancellation);
                    await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), Cancellation);
                }
                catch (Exception exception) when (exception is SocketException or ObjectDisposedException or IOException or OperationCanceledException)
                {
                    return;
                }
            }
        }
    }
}
