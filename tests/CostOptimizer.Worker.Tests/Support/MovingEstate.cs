using System.Globalization;

namespace CostOptimizer.Worker.Tests.Support;

/// <summary>
/// One fleet on p3.2xlarge at 3.06 an hour, four of them 40 % busy, whose model runs as fast on eight g4dn.xlarge at 0.526. Two reserved
/// g4dn.xlarge at 0.30 are left of something else until <see cref="ReservedUntil"/>.
/// </summary>
internal static class MovingEstate
{
    public const string Account = "111122223333";

    public static DateTimeOffset Start { get; } = new(2026, 11, 2, 0, 0, 0, TimeSpan.Zero); // A Monday

    /// <summary>An hour into the fifth week.</summary>
    public static DateTimeOffset ReservedUntil { get; } = Start.AddDays(28).AddHours(1);

    /// <param name="old">p3.2xlarge that run.</param>
    /// <param name="target">g4dn.xlarge that run.</param>
    /// <param name="requests">A second, all day long.</param>
    public static string Yaml(DateTimeOffset now, int old, int target, int requests)
    {
        var types = string.Join(", ", new[] { ("p3.2xlarge", old), ("g4dn.xlarge", target) }.Where(type => type.Item2 > 0).Select(type => $"{type.Item1}: {type.Item2}"));
        return string.Create(CultureInfo.InvariantCulture, $$"""
            seed: 7
            now: {{now:yyyy-MM-ddTHH:mm:ssZ}}
            accounts:
              - id: "{{Account}}"
                name: media
                management: true
                regions: [us-east-1]
                reserved-instances:
                  - { type: g4dn.xlarge, region: us-east-1, count: 2, payment: No Upfront, term-years: 1, ends-in-days: {{(ReservedUntil - now).TotalDays:0.######}}, hourly: "0.3" }
                fleets:
                  - name: bert
                    region: us-east-1
                    types: { {{types}} }
                    zones: [us-east-1a]
                    workload: { fleet: bert, model: bert-base, precision: FP16, serving-stack: tensorrt, cuda-required: "yes", min-zones: "1", spot: "no", schedule: "no", sharing: "no" }
                    metrics:
                      gpu: { base: 40, jitter: 0 }
                      gpu-memory-gib: 3
                      cpu: { base: 15 }
                      requests: { base: {{requests}}, jitter: 0 }
            """);
    }
}
