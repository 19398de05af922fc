using System.CommandLine;
using System.Net;
using CostOptimizer.Worker.CommandLine;
using CostOptimizer.Worker.Configuration;
using Spectre.Console;

namespace CostOptimizer.Worker.Verbs;

/// <summary><c>health</c>: asks the server on this machine whether it is ready, for containers that hold no other program that could.</summary>
internal static class HealthVerb
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static Command Create()
    {
        var command = new Command("health", "Ask the server on this machine whether it is ready: 0 when it is, else 1.");
        command.Does(async (parsed, terminal, cancellationToken) =>
        {
            var address = ReadyAddress(SettingsReader.Read(parsed.GetValue(SharedOptions.Config)).Serve.Listen);
            var answer = await AskAsync(address, cancellationToken);
            terminal.Messages.MarkupLineInterpolated($"{address}: {answer.Words}");
            return answer.IsReady ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    /// <returns>Where a server that listens so is reached from its own machine: "any address" is no address to call.</returns>
    internal static Uri ReadyAddress(string listen)
    {
        var address = new UriBuilder(listen) { Path = "/health/ready" };
        if (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip))
        {
            address.Host = ip.Equals(IPAddress.Any) ? "127.0.0.1" : ip.Equals(IPAddress.IPv6Any) ? "[::1]" : address.Host;
        }

        return address.Uri;
    }

    private static async Task<(bool IsReady, string Words)> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        // Never through a proxy of the environment: this is the same machine.
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(address, cancellationToken);
            return (answer.StatusCode == HttpStatusCode.OK, answer.StatusCode == HttpStatusCode.OK ? "ready" : $"not ready ({(int)answer.StatusCode})");
        }
        catch (HttpRequestException exception)
        {
            return (false, $"no answer ({exception.HttpRequestError})");
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (false, $"no answer within {Patience.TotalSeconds:0} s");
        }
    }
}
