using System.Net;
using System.Text.Json;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Outbound;
using CostOptimizer.Aws.Calls;
using CostOptimizer.Aws.Configuration;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Aws.Prices.OfferFiles;

/// <summary>Finds and streams bulk price files, from disk or the web. They need no credentials and cost nothing.</summary>
internal sealed class PriceFiles(AwsOptions options, OutboundOptions outbound) : IDisposable
{
    private const int LargestIndex = 16 * 1024 * 1024;

    // No time-out for the whole: a file of hundreds of megabytes takes what it takes; only silence is a failure.
    private readonly HttpClient _http = new(Handler(options, outbound))
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = LargestIndex,
    };

    /// <summary>Reads a service's offer file into the collector.</summary>
    public Task ReadOffersAsync(string source, Region region, IReadOnlySet<string> types, PriceCollector prices, CancellationToken cancellationToken)
    {
        var origin = $"offer file {Path.GetFileName(Shown(source))}";
        return ReadAsync(
            source,
            stream => IsCsv(source)
                ? OfferCsv.ReadAsync(stream, region, types, prices, origin, cancellationToken)
                : JsonStream.ReadAsync(stream, new OfferFileSink(region, types, prices, origin), cancellationToken),
            cancellationToken);
    }

    /// <summary>Reads a Savings Plan rate file into the collector.</summary>
    public Task ReadPlansAsync(string source, Region region, IReadOnlySet<string> types, PriceCollector prices, CancellationToken cancellationToken)
    {
        var origin = $"Savings Plan file {Path.GetFileName(Shown(source))}";
        return ReadAsync(
            source,
            stream => IsCsv(source)
                ? PlanCsv.ReadAsync(stream, region, types, prices, origin, cancellationToken)
                : JsonStream.ReadAsync(stream, new PlanFileSink(region, types, prices, origin), cancellationToken),
            cancellationToken);
    }

    /// <summary>Address of a region's current offer file, from the partition's index.</summary>
    /// <returns>Null when the index does not have the region.</returns>
    public async Task<string?> FindOffersAsync(string offerCode, Region region, CancellationToken cancellationToken)
    {
        var (root, folder) = PartitionNames.BulkFiles(region.Partition);
        root = (Configured(options) ?? root).TrimEnd('/');
        var index = $"{root}/offers/v1.0/{folder}/{offerCode}/current/region_index.json";
        string? found = null;
        await ReadAsync(
            index,
            async stream =>
            {
                using var json = await JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken);
                if (json.RootElement.GetProperty("regions").TryGetProperty(region.Code, out var entry))
                {
                    found = root + entry.GetProperty("currentVersionUrl").GetString();
                }
            },
            cancellationToken);
        return found;
    }

    public void Dispose() => _http.Dispose();

    private static SocketsHttpHandler Handler(AwsOptions options, OutboundOptions outbound)
    {
        // An endpoint that the settings name, such as a simulator, is where they say; files elsewhere are on the internet.
        var endpoint = Configured(options) is { } root && Uri.TryCreate(root, UriKind.Absolute, out var address) ? address.IdnHost : null;
        var handler = OutboundHandlers.Create(
            endpoint is null ? outbound : new OutboundOptions { AllowedPrivateHosts = [.. outbound.AllowedPrivateHosts, endpoint] });
        handler.AutomaticDecompression = DecompressionMethods.All;
        handler.AllowAutoRedirect = true;
        return handler;
    }

    private static string? Configured(AwsOptions options) =>
        new[] { options.PriceListRoot, options.ServiceUrl, Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL") }
            .FirstOrDefault(address => !string.IsNullOrWhiteSpace(address));

    private async Task ReadAsync(string source, Func<Stream, Task> read, CancellationToken cancellationToken)
    {
        try
        {
            if (!AwsOptionsRules.IsWebAddress(source))
            {
                await using var file = File.OpenRead(source);
                await read(file);
                return;
            }

            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(options.RequestTimeout);
            using var response = await _http.GetAsync(source, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            patience.CancelAfter(Timeout.InfiniteTimeSpan);
            if (!response.IsSuccessStatusCode)
            {
                throw Error(FailureKind.Unreachable, $"The price file {Shown(source)} was answered with HTTP {(int)response.StatusCode}: check the address.");
            }

            if (response.Content.Headers.ContentType?.MediaType == "text/html")
            {
                throw Error(FailureKind.BadAnswer, $"The price file {Shown(source)}: the endpoint answered HTML; check the proxy and the address.");
            }

            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            await using var patient = new PatientStream(body, options.RequestTimeout);
            await read(patient);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or CsvHelper.CsvFormatException or KeyNotFoundException or InvalidOperationException)
        {
            throw Error(FailureKind.BadAnswer, $"The price file {Shown(source)} cannot be read: {exception.Message}", exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Error(FailureKind.Unreachable, $"The price file {Shown(source)} was not answered within {options.RequestTimeout}: check the address and the network.", exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or UnauthorizedAccessException)
        {
            throw Error(FailureKind.Unreachable, $"The price file {Shown(source)} cannot be opened: {exception.Message}", exception);
        }
    }

    /// <summary>A source as a reader may see it: without query and user info, where a web address keeps its secrets.</summary>
    private static string Shown(string source)
    {
        if (!AwsOptionsRules.IsWebAddress(source))
        {
            return source;
        }

        var address = new Uri(source);
        return $"{address.Scheme}://{address.Authority}{address.AbsolutePath}";
    }

    private static bool IsCsv(string source) =>
        (AwsOptionsRules.IsWebAddress(source) ? new Uri(source).AbsolutePath : source).EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    private static SourceException Error(FailureKind kind, string message, Exception? inner = null) =>
        new(kind, AwsServices.Pricing, "GetPriceListFile", message, inner);
}
