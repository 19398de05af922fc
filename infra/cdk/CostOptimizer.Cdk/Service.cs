using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Logs;
using Amazon.CDK.AWS.RDS;
using Constructs;

namespace CostOptimizer.Cdk;

/// <summary>The program on Fargate, in one role: read-only, without privileges, with a collector beside it.</summary>
internal sealed class Service : Construct
{
    public const int Port = 8080;

    private const string Program = "costoptimizer";

    // Chiselled .NET images run as this user.
    private const string User = "1654";

    private readonly ContainerDefinition _program;

    public Service(
        Construct scope, Cluster cluster, ServiceShape shape, ContainerImage image, Role taskRole, DatabaseInstance database, IDictionary<string, string> environment)
        : base(scope, shape.Role)
    {
        var logs = new LogGroup(this, "Logs", new LogGroupProps { Retention = RetentionDays.THREE_MONTHS, RemovalPolicy = RemovalPolicy.DESTROY });
        var task = new FargateTaskDefinition(this, "Task", new FargateTaskDefinitionProps
        {
            Cpu = shape.Cpu,
            MemoryLimitMiB = shape.MemoryMib,
            TaskRole = taskRole,
            RuntimePlatform = new RuntimePlatform { CpuArchitecture = CpuArchitecture.X86_64, OperatingSystemFamily = OperatingSystemFamily.LINUX },
            Volumes = [new Amazon.CDK.AWS.ECS.Volume { Name = "state" }, new Amazon.CDK.AWS.ECS.Volume { Name = "tmp" }],
        });
        _program = task.AddContainer(Program, new ContainerDefinitionOptions
        {
            Image = image,
            Environment = new Dictionary<string, string>(environment)
            {
                ["COSTOPT_Serve__Roles__0"] = shape.Role,
                ["OTEL_SERVICE_NAME"] = $"costoptimizer-{shape.Role.ToLowerInvariant()}",
                ["COSTOPT_Telemetry__OtlpEndpoint"] = "http://127.0.0.1:4317",
            },
            Secrets = new Dictionary<string, Secret> { ["COSTOPT_Storage__Password"] = Secret.FromSecretsManager(database.Secret!, "password") },
            User = User,
            ReadonlyRootFilesystem = true,
            PortMappings = [new PortMapping { ContainerPort = Port }],
            // Longer than Serve:DrainTimeout, so that jobs are given back rather than killed.
            StopTimeout = Duration.Seconds(60),
            HealthCheck = new Amazon.CDK.AWS.ECS.HealthCheck
            {
                Command = ["CMD", "/app/costopt", "health"],
                Interval = Duration.Seconds(15),
                StartPeriod = Duration.Seconds(90),
            },
            Logging = LogDriver.AwsLogs(new AwsLogDriverProps { LogGroup = logs, StreamPrefix = Program }),
        });
        _program.AddMountPoints(
            new MountPoint { SourceVolume = "state", ContainerPath = "/state", ReadOnly = false },
            new MountPoint { SourceVolume = "tmp", ContainerPath = "/tmp", ReadOnly = false });
        Collector.AddTo(task, logs);

        Fargate = new FargateService(this, "Service", new FargateServiceProps
        {
            Cluster = cluster,
            TaskDefinition = task,
            DesiredCount = shape.Tasks,
            AssignPublicIp = false,
            VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PRIVATE_WITH_EGRESS },
            // Workers may overlap: calls are claimed, and an older program refuses a newer database.
            MinHealthyPercent = shape.Role == "Web" && shape.Tasks > 1 ? 50 : 0,
            MaxHealthyPercent = 200,
            CircuitBreaker = new DeploymentCircuitBreaker { Rollback = true },
            EnableExecuteCommand = false,
        });
        Fargate.Connections.AllowToDefaultPort(database, "The program reads and writes its database");
    }

    public FargateService Fargate { get; }

    /// <summary>Adds a setting that is known only once the service has been made.</summary>
    public void Set(string variable, string value) => _program.AddEnvironment(variable, value);
}
