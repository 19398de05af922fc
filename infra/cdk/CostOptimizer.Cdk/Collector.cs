using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.Logs;

namespace CostOptimizer.Cdk;

/// <summary>AWS's distribution of the OpenTelemetry collector: takes metrics over OTLP and writes them to CloudWatch.</summary>
internal static class Collector
{
    /// <summary>Where the metrics are in CloudWatch.</summary>
    public const string Namespace = "CostOptimizer";

    private const string Settings = """
        receivers:
          otlp:
            protocols:
              grpc:
                endpoint: 127.0.0.1:4317
        processors:
          filter:
            metrics:
              include:
                match_type: regexp
                metric_names: ["costopt\\..*"]
          batch: {}
        exporters:
          awsxray: {}
          awsemf:
            namespace: CostOptimizer
            log_group_name: /costoptimizer/metrics
            log_retention: 90
            dimension_rollup_option: NoDimensionRollup
            metric_declarations:
              - dimensions: [[account]]
                metric_name_selectors: ["costopt.account.data.age"]
              - dimensions: [[kind, state], [state]]
                metric_name_selectors: ["costopt.job.duration"]
        service:
          pipelines:
            metrics:
              receivers: [otlp]
              processors: [filter, batch]
              exporters: [awsemf]
            traces:
              receivers: [otlp]
              processors: [batch]
              exporters: [awsxray]
        """;

    public static void AddTo(FargateTaskDefinition task, ILogGroup logs) => task.AddContainer("collector", new ContainerDefinitionOptions
    {
        Image = ContainerImage.FromRegistry("public.ecr.aws/aws-observability/aws-otel-collector:v0.41.1"),
        // A collector that fails takes no program with it.
        Essential = false,
        ReadonlyRootFilesystem = true,
        MemoryLimitMiB = 256,
        Environment = new Dictionary<string, string> { ["AOT_CONFIG_CONTENT"] = Settings },
        Logging = LogDriver.AwsLogs(new AwsLogDriverProps { LogGroup = logs, StreamPrefix = "collector" }),
    });
}
