using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using CostOptimizer.Worker.Tests.Support;

namespace CostOptimizer.Worker.Tests.Serving;

/// <summary>The program as a service manager sees it.</summary>
public sealed class ServeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Serve_WorkerOnly_AnswersForItsHealthAndEndsWith0()
    {
        using var folder = new TemporaryFolder();
        var socketPath = Path.Join(folder.Path, "notify");
        using var manager = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        manager.Bind(new UnixDomainSocketEndPoint(socketPath));
        using var worker = CostOpt.Start(
            folder.Path,
            new Dictionary<string, string>
            {
                ["COSTOPT_Serve__Listen"] = "http://127.0.0.1:0",
                ["COSTOPT_Serve__Roles__0"] = "Worker",
                ["COSTOPT_Access__AllowAnonymousViewer"] = "true",
                ["COSTOPT_Schedules__analysis__Cron"] = "", // nothing to read here
                ["NOTIFY_SOCKET"] = socketPath,
            },
            "serve");
        try
        {
            Assert.Equal("READY=1", await ReceiveAsync(manager));
            using var http = new HttpClient { BaseAddress = await AddressAsync(worker, "health at ", '/') };
            Assert.Equal("live", await http.GetStringAsync("/health/live", Cancellation));
            Assert.Equal(("ready", null), Of(await http.GetStringAsync("/health/ready", Cancellation), "workers"));
            Assert.Equal(0, (await HealthAsync(folder.Path, http.BaseAddress!)).ExitCode);
            Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/", Cancellation)).StatusCode);

            using var kill = Process.Start("kill", ["-TERM", worker.Id.ToString(CultureInfo.InvariantCulture)]);
            Assert.Equal("STOPPING=1", await ReceiveAsync(manager));
            await worker.WaitForExitAsync(Cancellation);
            Assert.Equal(0, worker.ExitCode);
            var gone = await HealthAsync(folder.Path, http.BaseAddress!);
            Assert.Equal(1, gone.ExitCode);
            Assert.Contains("no answer (ConnectionError)", gone.Messages, StringComparison.Ordinal);
        }
        finally
        {
            worker.Kill();
        }
    }

    [Fact]
    public async Task Serve_WebOnlyWithoutAnyWorker_IsReadyAndSaysThatJobsWait()
    {
        using var folder = new TemporaryFolder();
        using var server = CostOpt.Start(
            folder.Path,
            new Dictionary<string, string>
            {
                ["COSTOPT_Serve__Listen"] = "http://127.0.0.1:0",
                ["COSTOPT_Serve__Roles__0"] = "Web",
                ["COSTOPT_Access__AllowAnonymousViewer"] = "true",
            },
            "serve");
        try
        {
            using var http = new HttpClient { BaseAddress = await AddressAsync(server, "Serving reports at ", ';') };
            using var answer = await http.GetAsync("/health/ready", Cancellation);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var told = await answer.Content.ReadAsStringAsync(Cancellation);
            Assert.Equal(("degraded", "No worker has checked in: start one; until then jobs wait."), Of(told, "workers"));
            Assert.Equal(("ready", null), Of(told, "database"));
        }
        finally
        {
            server.Kill();
        }
    }

    private static (string Status, string? Reason) Of(string readiness, string check)
    {
        var found = JsonNode.Parse(readiness)!["checks"]!.AsArray().Single(each => (string?)each!["name"] == check)!;
        return ((string)found["status"]!, (string?)found["reason"]);
    }

    private static Task<CostOpt.Ended> HealthAsync(string folder, Uri address) =>
        CostOpt.RunAsync(folder, new Dictionary<string, string> { ["COSTOPT_Serve__Listen"] = address.AbsoluteUri }, "health");

    private static async Task<string> ReceiveAsync(Socket socket)
    {
        var buffer = new byte[64];
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        return Encoding.ASCII.GetString(buffer, 0, await socket.ReceiveAsync(buffer, patience.Token));
    }

    private static async Task<Uri> AddressAsync(Process process, string before, char after)
    {
        while (await process.StandardError.ReadLineAsync(Cancellation) is { } line)
        {
            if (line.IndexOf(before, StringComparison.Ordinal) is >= 0 and var from)
            {
                // Drained, so that a full pipe never stops it.
                _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
                var rest = line[(from + before.Length)..];
                return new Uri(rest[..rest.IndexOf(after, "http://".Length)]);
            }
        }

        throw new InvalidOperationException("The program ended before it said where it listens.");
    }
}
