using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace CostOptimizer.Benchmarks.Service;

/// <summary>Readers of the API, each of whom asks again as soon as the pause after an answer has passed.</summary>
internal sealed class ApiReaders(HttpClient api, int count)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentBag<double> _milliseconds = [];
    private int _refused;

    /// <returns>A sentence, once told to end.</returns>
    public async Task<string> ReadAsync(CancellationToken ended)
    {
        var paths = await PathsAsync();
        var began = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, count).Select(reader => Task.Run(() => ReadAsync(reader, paths, ended), CancellationToken.None)));
        var sorted = _milliseconds.Order().ToList();
        return string.Create(CultureInfo.InvariantCulture,
            $"{count} readers: {sorted.Count} answers in {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0} s, {_refused} of them no success; "
            + $"p50 {sorted[sorted.Count / 2]:0} ms, p99 {sorted[sorted.Count * 99 / 100]:0} ms, longest {sorted[^1]:0} ms");
    }

    private async Task<IReadOnlyList<string>> PathsAsync()
    {
        var page = await api.GetFromJsonAsync<JsonElement>(new Uri("api/v1/recommendations?limit=100", UriKind.Relative));
        return
        [
            "api/v1/recommendations?sort=-saving&limit=50",
            "api/v1/fleets?limit=100",
            "api/v1/commitments",
            "api/v1/prices?limit=50",
            "api/v1/analyses",
            .. page.GetProperty("items").EnumerateArray().Select(item => $"api/v1/recommendations/{item.GetProperty("id").GetString()}"),
        ];
    }

    private async Task ReadAsync(int reader, IReadOnlyList<string> paths, CancellationToken ended)
    {
        // Spread over the pause, as readers who know nothing of each other are.
        await Task.Delay(Pause * reader / count, TimeProvider.System, CancellationToken.None);
        for (var request = 0; !ended.IsCancellationRequested; request++)
        {
            var began = TimeProvider.System.GetTimestamp();
            using var response = await api.GetAsync(new Uri(paths[(reader + (request * 7)) % paths.Count], UriKind.Relative), CancellationToken.None);
            await response.Content.ReadAsByteArrayAsync(CancellationToken.None);
            _milliseconds.Add(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
            Interlocked.Add(ref _refused, response.IsSuccessStatusCode ? 0 : 1);
            await Task.Delay(Pause, TimeProvider.System, CancellationToken.None);
        }
    }
}
