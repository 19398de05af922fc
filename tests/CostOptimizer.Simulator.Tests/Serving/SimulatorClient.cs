using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CostOptimizer.Simulator.Estates;
using CostOptimizer.Simulator.Tests.Signing;

namespace CostOptimizer.Simulator.Tests.Serving;

/// <summary>Sends signed requests to a simulator, raw, as one account in one region.</summary>
internal sealed class SimulatorClient(AwsSimulator simulator, SimulatedAccount account, string region, TimeProvider clock)
    : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = simulator.BaseAddress };

    public string AccessKeyId { get; init; } = account.AccessKeyId;

    public string SecretAccessKey { get; init; } = account.SecretAccessKey;

    public string? SessionToken { get; init; }

    /// <summary>Added to the client's clock.</summary>
    public TimeSpan Skew { get; init; }

    public Task<Answer> Ec2Async(string action, params (string Name, string Value)[] input) =>
        FormAsync("ec2", "2016-11-15", action, input);

    public Task<Answer> FormAsync(string service, string version, string action, params (string Name, string Value)[] input)
    {
        var form = string.Join('&', input.Prepend(("Version", version)).Prepend(("Action", action))
            .Select(pair => $"{Uri.EscapeDataString(pair.Item1)}={Uri.EscapeDataString(pair.Item2)}"));
        return SendAsync(service, "/", "application/x-www-form-urlencoded; charset=utf-8", null, form);
    }

    public Task<Answer> CloudWatchAsync(string operation, object input) => SendAsync(
        "monitoring", "/", "application/x-amz-json-1.0", $"GraniteServiceVersion20100801.{operation}",
        JsonSerializer.Serialize(input));

    public Task<Answer> JsonAsync(string service, string target, object input) =>
        SendAsync(service, "/", "application/x-amz-json-1.1", target, JsonSerializer.Serialize(input));

    public Task<Answer> SavingsPlansAsync(string operation, object input) =>
        SendAsync("savingsplans", $"/{operation}", "application/json", null, JsonSerializer.Serialize(input));

    public async Task<Answer> SendAsync(string service, string path, string type, string? target, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.RequestUri = new Uri(simulator.BaseAddress, path);
        request.Content = new ByteArrayContent(bytes);
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (target is not null)
        {
            request.Headers.Add("x-amz-target", target);
        }

        if (SessionToken is not null)
        {
            request.Headers.Add("x-amz-security-token", SessionToken);
        }

        TestSigner.Sign(
            request, bytes, simulator.BaseAddress.Authority, service, region, AccessKeyId, SecretAccessKey,
            clock.GetUtcNow() + Skew);
        return await Answer.ReadAsync(await _http.SendAsync(request, TestContext.Current.CancellationToken));
    }

    public void Dispose() => _http.Dispose();

    /// <summary>A response in memory.</summary>
    internal sealed record Answer(HttpStatusCode Status, string Text, DateTimeOffset? Date, string? QueryError)
    {
        /// <summary>The XML's local names, without namespaces.</summary>
        public XElement Xml
        {
            get
            {
                var root = XElement.Parse(Text);
                foreach (var element in root.DescendantsAndSelf())
                {
                    element.Name = element.Name.LocalName;
                }

                return root;
            }
        }

        public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Text);

        /// <summary>Error code of whichever protocol; null on success.</summary>
        public string? Code => Status == HttpStatusCode.OK ? null
            : Text.StartsWith('{') ? Json.GetProperty("__type").GetString()!.Split('#')[^1]
            : Xml.Descendants("Code").Single().Value;

        public string Message => Text.StartsWith('{')
            ? Json.GetProperty("message").GetString()! : Xml.Descendants("Message").Single().Value;

        public static async Task<Answer> ReadAsync(HttpResponseMessage response) => new(
            response.StatusCode,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            response.Headers.Date,
            response.Headers.TryGetValues("x-amzn-query-error", out var values) ? values.Single() : null);
    }
}
