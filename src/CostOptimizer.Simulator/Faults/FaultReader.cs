using CostOptimizer.Simulator.Estates;
using CostOptimizer.Simulator.Serving;
using CostOptimizer.Simulator.Yaml;

namespace CostOptimizer.Simulator.Faults;

/// <summary>Reads fault rules from an estate file or from the JSON of <c>POST /_sim/faults</c>.</summary>
internal static class FaultReader
{
    private static readonly string[] Kinds =
    [
        "throttle", "server-error", "slow", "cut", "malformed", "html", "expired-token", "missing-metrics",
        "clock-offset",
    ];

    public static IReadOnlyList<FaultRule> ReadAll(YamlMap map) => [.. map.Maps("faults").Select(Read)];

    /// <summary>Reads the JSON of <c>POST /_sim/faults</c>: <c>{"faults": [{"kind": "throttle"}]}</c>.</summary>
    /// <exception cref="EstateException">The rules have faults of their own.</exception>
    public static IReadOnlyList<FaultRule> ReadJson(string text)
    {
        const string Source = "the fault list";
        var faults = new FaultList();
        // JSON is YAML, so that one strict reader serves both.
        var root = YamlDocumentReader.Read(text, Source, faults);
        var rules = ReadAll(root);
        if (rules.Count == 0)
        {
            root.Fault("faults", "lists no fault", "send {\"faults\": [{\"kind\": \"throttle\"}]}");
        }

        root.Finish();
        faults.ThrowIfAny(Source);
        return rules;
    }

    public static string NameOf(FaultKind kind) => Kinds[(int)kind];

    private static FaultRule Read(YamlMap map)
    {
        var kind = Array.IndexOf(Kinds, map.Choice("kind", null, Kinds));
        var service = map.Optional("service");
        if (service is not null && !ServiceCatalogue.All.Any(entry => entry.IamPrefix == service))
        {
            map.Fault("service", "is not served", $"use one of {string.Join(
                ", ", ServiceCatalogue.All.Select(entry => entry.IamPrefix))}");
        }

        var rule = new FaultRule
        {
            Kind = (FaultKind)Math.Max(kind, 0),
            Service = service,
            Operation = map.Optional("operation"),
            Account = map.Optional("account"),
            Region = map.Optional("region"),
            Probability = map.Number("probability", 1, 1e-9, 1),
            Count = map.Has("count") ? map.Integer("count", 1, 1, int.MaxValue) : null,
            Status = map.Integer("status", 500, 500, 599),
            Delay = TimeSpan.FromMilliseconds(map.Integer("delay-ms", 1000, 0, 600_000)),
            Offset = TimeSpan.FromSeconds(map.Integer("offset-seconds", 0, -86_400, 86_400)),
            Metric = map.Optional("metric"),
        };
        map.Finish();
        return rule;
    }
}
