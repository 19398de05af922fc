using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace CostOptimizer.Infrastructure.Tests.Observability;

/// <summary>Panels and alerts ask for metrics that exist, under the names that the collector's Prometheus exporter gives them.</summary>
public sealed partial class MetricNameTests
{
    /// <summary>Of ASP.NET Core, HttpClient and the runtime, as OpenTelemetry's conventions name them.</summary>
    private static readonly string[] OfTheFramework =
    [
        "http_server_request_duration_seconds", "http_client_request_duration_seconds", "dotnet_process_memory_working_set_bytes",
    ];

    private static readonly string[] Parts = ["_bucket", "_count", "_sum"];

    [Fact]
    public void Dashboard_Expressions_AskForMetricsThatAreSent() => AssertKnown(
        JsonNode.Parse(Checkout.Read("infra", "observability", "dashboard.json"))!["panels"]!.AsArray()
            .SelectMany(panel => panel!["targets"]!.AsArray())
            .Select(target => (string)target!["expr"]!));

    [Fact]
    public void Alerts_Expressions_AskForMetricsThatAreSent()
    {
        var alerts = new YamlStream();
        alerts.Load(new StringReader(Checkout.Read("infra", "observability", "alerts.yml")));

        AssertKnown(alerts.Documents[0].AllNodes.OfType<YamlMappingNode>()
            .Where(node => node.Children.ContainsKey("expr"))
            .Select(node => ((YamlScalarNode)node["expr"]).Value!));
    }

    [Fact]
    public void Alerts_Runbooks_AreRowsOfTheOperationsGuide()
    {
        var guide = Checkout.Read("docs", "operations.md");
        var runbooks = Runbook().Matches(Checkout.Read("infra", "observability", "alerts.yml")).Select(match => match.Groups["row"].Value).ToArray();

        Assert.NotEmpty(runbooks);
        Assert.All(runbooks, row => Assert.Contains($"| {row} |", guide, StringComparison.Ordinal));
    }

    private static void AssertKnown(IEnumerable<string> expressions)
    {
        var asked = expressions.SelectMany(expression => Metric().Matches(expression)).Select(match => match.Value).Distinct(StringComparer.Ordinal).ToArray();
        var known = Documented().Concat(OfTheFramework).SelectMany(name => Parts.Select(part => name + part).Append(name)).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(asked);
        Assert.All(asked, name => Assert.Contains(name, known));
    }

    // docs/watching.md tells each metric of the program with its unit: | `costopt.job.duration` | s | …
    private static IEnumerable<string> Documented() => Row().Matches(Checkout.Read("docs", "watching.md"))
        .Select(row => row.Groups["name"].Value.Replace('.', '_') + (row.Groups["unit"].Value == "s" ? "_seconds" : ""));

    [GeneratedRegex("(costopt|http|dotnet)_[a-z_]+_(age_seconds|bytes|bucket|count|sum)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Metric();

    [GeneratedRegex(@"^\| `(?<name>costopt\.[a-z.]+)` \| (?<unit>\S+) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Row();

    [GeneratedRegex("runbook: \"docs/operations.md: (?<row>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Runbook();
}
