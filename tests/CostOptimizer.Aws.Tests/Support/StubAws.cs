using System.Net;
using System.Text;
using CostOptimizer.Aws.Configuration;
using CostOptimizer.Aws.Credentials;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Aws.Tests.Support;

/// <summary>A loopback server that answers every request with what the test says.</summary>
internal sealed class StubAws : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<string, string, (int Status, string Type, string Body)> _answer;
    private readonly Task _loop;

    /// <param name="answer">From target or path, and body, to the answer.</param>
    public StubAws(Func<string, string, (int Status, string Type, string Body)> answer)
    {
        _answer = answer;
        var port = FreePort();
        Address = $"http://127.0.0.1:{port}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _loop = ServeAsync();
        var options = new AwsOptions { ServiceUrl = Address, MaxAttempts = 1 };
        options.Accounts.Add(new AwsAccountOptions { Id = SimulatedAws.Media.Id, Regions = ["us-east-1"] });
        var keys = new Dictionary<string, AccountKeys> { [SimulatedAws.Media.Id] = new("AKIDEXAMPLE", "secret") };
        Services = new ServiceCollection().AddLogging().AddAws(options, keys).BuildServiceProvider();
    }

    public string Address { get; }

    public ServiceProvider Services { get; }

    public static (int Status, string Type, string Body) Xml(string body) => (200, "text/xml", body);

    public static (int Status, string Type, string Body) Json(string body) => (200, "application/x-amz-json-1.0", body);

    /// <summary>An answer without anything in it, for whatever was asked.</summary>
    public static (int Status, string Type, string Body) Empty(string body)
    {
        if (body.StartsWith('{'))
        {
            return Json("{}");
        }

        var action = body.Split('&').First(pair => pair.StartsWith("Action=", StringComparison.Ordinal))["Action=".Length..];
        return Xml($"<{action}Response><{action}Result/></{action}Response>");
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        _listener.Stop();
        await _loop;
        _listener.Close();
    }

    private static int FreePort()
    {
        using var socket = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream);
                var (status, type, body) = _answer(
                    context.Request.Headers["X-Amz-Target"] ?? context.Request.Url!.AbsolutePath, await reader.ReadToEndAsync(CancellationToken.None));
                context.Response.StatusCode = status;
                context.Response.ContentType = type;
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body), CancellationToken.None);
                context.Response.Close();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return; // Stopped.
            }
        }
    }
}
