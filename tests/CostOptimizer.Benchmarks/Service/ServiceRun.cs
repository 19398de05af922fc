using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace CostOptimizer.Benchmarks.Service;

/// <summary>
/// The service on an estate of 20 partitions: a first analysis of 14 days, the next day's, and the day after's while 200
/// readers ask the API. Prints a line for each with what the service and the simulated AWS took.
/// </summary>
internal sealed class ServiceRun : IAsyncDisposable
{
    public const string Option = "--service";

    private const int Readers = 200;
    private const double Megabyte = 1 << 20;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);

    private readonly Measured _aws;
    private readonly Measured _service;
    private readonly HttpClient _api;

    private ServiceRun(Measured aws, Measured service, HttpClient api) => (_aws, _service, _api) = (aws, service, api);

    /// <param name="arguments">The option, then perhaps how many times 500 instances; 10 when left out.</param>
    /// <returns>The process's exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var scale = arguments.Count > 1 ? arguments[1] : "10";
        var folder = Directory.CreateTempSubdirectory("costopt-load-");
        await using (var log = TextWriter.Synchronized(new StreamWriter(Path.Join(folder.FullName, "service.log")) { AutoFlush = true }))
        {
            await using var run = await StartAsync(scale, Path.Join(folder.FullName, "load.db"), log);
            await run.MeasureAsync(folder);
        }

        Console.WriteLine($"database and log: {folder.FullName}");
        return 0;
    }

    public async ValueTask DisposeAsync()
    {
        _api.Dispose();
        await _service.DisposeAsync();
        await _aws.DisposeAsync();
    }

    private static async Task<ServiceRun> StartAsync(string scale, string database, TextWriter log)
    {
        var aws = Measured.Start(log, LoadEstate.Command, scale);
        var port = FreePort();
        var service = Measured.Start(
            log, LoadService.Command, await aws.SaysAsync(CancellationToken.None), database, port.ToString(CultureInfo.InvariantCulture), scale);
        var key = await service.SaysAsync(CancellationToken.None);
        var api = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 2 * Readers })
        {
            BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/")),
        };
        api.DefaultRequestHeaders.Add("X-Api-Key", key);
        return new ServiceRun(aws, service, api);
    }

    private async Task MeasureAsync(DirectoryInfo folder)
    {
        await ReadyAsync();
        await AnalyzeAsync("first", Task.CompletedTask);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"database: {folder.GetFiles().Sum(file => file.Length) / Megabyte:0} MB"));
        await _service.TellAsync(Day);
        await AnalyzeAsync("next day", Task.CompletedTask);
        await _service.TellAsync(Day);
        using var ended = new CancellationTokenSource();
        var readers = new ApiReaders(_api, Readers);
        var reading = readers.ReadAsync(ended.Token);
        await AnalyzeAsync($"the day after, with {Readers} readers", reading);
        await ended.CancelAsync();
        Console.WriteLine(await reading);
    }

    private async Task AnalyzeAsync(string name, Task beside)
    {
        var (began, service, aws) = (TimeProvider.System.GetTimestamp(), _service.ProcessorTime, _aws.ProcessorTime);
        var order = await (await _api.PostAsync(new Uri("api/v1/analyses", UriKind.Relative), content: null)).Content.ReadFromJsonAsync<JsonElement>();
        var self = new Uri(order.GetProperty("links").GetProperty("self").GetString()!, UriKind.Relative);
        TimeSpan? read = null;
        do
        {
            await Task.Delay(Poll, TimeProvider.System, CancellationToken.None);
            order = await _api.GetFromJsonAsync<JsonElement>(self);
            var progress = order.GetProperty("progress");
            read ??= progress.GetProperty("partitions") is { ValueKind: JsonValueKind.Number } all && progress.GetProperty("partitionsRead").GetInt32() == all.GetInt32()
                ? TimeProvider.System.GetElapsedTime(began)
                : null;
        }
        while (order.GetProperty("endedAtUtc").ValueKind == JsonValueKind.Null && !beside.IsFaulted);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {order.GetProperty("state").GetString()} after {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0.0} s (read after {read?.TotalSeconds:0.0} s); processor time of the service "
            + $"{(_service.ProcessorTime - service).TotalSeconds:0.0} s, of the simulated AWS {(_aws.ProcessorTime - aws).TotalSeconds:0.0} s; peak so far {_service.PeakBytes / Megabyte:0} MB"));
    }

    private async Task ReadyAsync()
    {
        while (true)
        {
            try
            {
                using var answer = await _api.GetAsync(new Uri("health/live", UriKind.Relative));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(Poll, TimeProvider.System, CancellationToken.None);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
