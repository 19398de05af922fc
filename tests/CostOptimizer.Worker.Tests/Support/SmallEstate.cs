namespace CostOptimizer.Worker.Tests.Support;

/// <summary>Two accounts, three partitions, three fleets: enough for every path, quick to read.</summary>
internal static class SmallEstate
{
    public const string Media = "111122223333";

    public const string Platform = "444455556666";

    /// <param name="mediaDenies">IAM actions that the first account refuses, as YAML list items.</param>
    public static string Yaml(string mediaDenies = "") => $$"""
        seed: 7
        now: 2026-11-16T00:00:00Z
        accounts:
          - id: "{{Media}}"
            name: media
            management: true
            regions: [us-east-1, us-west-2]
            deny: [{{mediaDenies}}]
            fleets:
              - name: bert
                region: us-east-1
                type: p3.2xlarge
                count: 2
                workload: { fleet: bert, model: bert-base, precision: FP16, serving-stack: tensorrt }
                metrics:
                  gpu: { base: 40, daily: 10, peak-hour: 15, noise: 2 }
                  gpu-memory-gib: 3
                  cpu: { base: 15, noise: 2 }
              - name: idle
                region: us-west-2
                type: g4dn.xlarge
                count: 1
                workload: { fleet: idle }
                metrics:
                  gpu: { base: 0 }
                  cpu: { base: 1, noise: 0.2 }
          - id: "{{Platform}}"
            name: platform
            regions: [us-east-1]
            fleets:
              - name: resnet
                region: us-east-1
                type: g4dn.xlarge
                count: 3
                workload: { fleet: resnet, model: resnet50, precision: FP16 }
                metrics:
                  gpu: { base: 20, daily: 5, peak-hour: 15, noise: 2 }
                  gpu-memory-gib: 2
                  cpu: { base: 15, noise: 2 }
        """;
}
