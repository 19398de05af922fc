namespace CostOptimizer.Faults.Stage;

/// <summary>Three accounts in one region: partitions enough for every path, and little enough to be read a hundred times.</summary>
internal static class FaultEstate
{
    public const string FirstAccount = "111122223333";

    public const string Yaml = $$"""
        seed: 7
        now: 2026-11-16T00:00:00Z
        accounts:
          - id: "{{FirstAccount}}"
            name: media
            management: true
            regions: [eu-west-1]
            fleets:
              - name: bert
                region: eu-west-1
                type: p3.2xlarge
                count: 2
                workload: { fleet: bert, model: bert-base, precision: FP16, serving-stack: tensorrt }
                metrics:
                  gpu: { base: 40, daily: 10, peak-hour: 15, noise: 2 }
                  gpu-memory-gib: 3
                  cpu: { base: 15, noise: 2 }
          - id: "222233334444"
            name: batch
            regions: [eu-west-1]
            fleets:
              - name: idle
                region: eu-west-1
                type: g4dn.xlarge
                count: 1
                workload: { fleet: idle }
                metrics:
                  gpu: { base: 0 }
                  cpu: { base: 1, noise: 0.2 }
          - id: "444455556666"
            name: platform
            regions: [eu-west-1]
            fleets:
              - name: resnet
                region: eu-west-1
                type: g4dn.xlarge
                count: 3
                workload: { fleet: resnet, model: resnet50, precision: FP16 }
                metrics:
                  gpu: { base: 20, daily: 5, peak-hour: 15, noise: 2 }
                  gpu-memory-gib: 2
                  cpu: { base: 15, noise: 2 }
        """;
}
