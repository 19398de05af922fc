using Amazon.CDK;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.Events.Targets;
using Amazon.CDK.AWS.S3;
using Amazon.CDK.AWS.StepFunctions;
using Amazon.CDK.AWS.StepFunctions.Tasks;
using Constructs;

namespace CostOptimizer.Cdk;

/// <summary>One installation: network, database, workers, web behind a load balancer, reports, alarms.</summary>
internal sealed class InstallationStack : Stack
{
    private const string DatabaseName = "costoptimizer";

    public InstallationStack(Construct scope, string id, InstallationSettings settings, IStackProps? props = null)
        : base(scope, id, props)
    {
        var network = new Network(this, settings.Size);
        var database = new Database(this, network.Vpc, settings.Size).Instance;
        var reports = Reports();
        var permissions = new Permissions(this, settings.MemberRoleName, reports);
        var cluster = new Cluster(this, "Cluster", new ClusterProps { Vpc = network.Vpc });
        var image = ContainerImage.FromRegistry(settings.Image);

        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["COSTOPT_Storage__Provider"] = "SqlServer",
            ["COSTOPT_Storage__ConnectionString"] = $"Server={database.DbInstanceEndpointAddress};Database={DatabaseName};User ID={DatabaseName};Encrypt=True",
        };
        var worker = new Service(this, cluster, new ServiceShape("Worker", settings.Size.Workers, 2048, 4096), image, permissions.Role, database, environment);
        environment["COSTOPT_Access__TrustedProxies__0"] = network.Vpc.VpcCidrBlock;
        var web = new Service(this, cluster, new ServiceShape("Web", settings.Size.Webs, 512, 1024), image, permissions.Role, database, environment);
        var door = new FrontDoor(this, network.Vpc, settings, web);

        // The load balancer needs its targets first, so the web service is told its name afterwards.
        web.Set("COSTOPT_Access__Alb__LoadBalancerArn", door.Balancer.LoadBalancerArn);
        web.Set("COSTOPT_Access__Alb__ClientId", settings.OidcClientId);
        _ = new Alarms(this, database, settings.AlarmEmail);
        RestartAfterRotation(database, cluster, [worker, web]);

        var tags = Amazon.CDK.Tags.Of(this);
        tags.Add("Application", "CostOptimizer");
        tags.Add("Size", settings.Size.Name);
        _ = new CfnOutput(this, "Address", new CfnOutputProps { Value = door.Balancer.LoadBalancerDnsName, Description = "Point the certificate's name here" });
        _ = new CfnOutput(this, "ReadingRoleArn", new CfnOutputProps { Value = permissions.Role.RoleArn, Description = "For the StackSet of member accounts" });
    }

    private Bucket Reports() => new(this, "Reports", new BucketProps
    {
        BlockPublicAccess = BlockPublicAccess.BLOCK_ALL,
        Encryption = BucketEncryption.S3_MANAGED,
        EnforceSSL = true,
        Versioned = true,
        ObjectOwnership = ObjectOwnership.BUCKET_OWNER_ENFORCED,
        RemovalPolicy = RemovalPolicy.RETAIN,
        LifecycleRules = [new LifecycleRule { NoncurrentVersionExpiration = Duration.Days(90), AbortIncompleteMultipartUploadAfter = Duration.Days(7) }],
    });

    // A task reads the password when it starts; a new one would be noticed only by connections that fail.
    private void RestartAfterRotation(Amazon.CDK.AWS.RDS.DatabaseInstance database, Cluster cluster, IReadOnlyList<Service> services)
    {
        var rule = new Rule(this, "PasswordRotated", new RuleProps
        {
            Description = "New tasks, with the new password, after each rotation",
            EventPattern = new EventPattern
            {
                Source = ["aws.secretsmanager"],
                DetailType = ["AWS Service Event via CloudTrail"],
                Detail = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["eventName"] = new[] { "RotationSucceeded" },
                    ["additionalEventData"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["SecretId"] = new[] { database.Secret!.SecretArn } },
                },
            },
        });
        var restarts = new Amazon.CDK.AWS.StepFunctions.Parallel(this, "RestartAll");
        foreach (var service in services)
        {
            restarts.Branch(new CallAwsService(this, $"Restart{service.Node.Id}", new CallAwsServiceProps
            {
                Service = "ecs",
                Action = "updateService",
                Parameters = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["Cluster"] = cluster.ClusterName,
                    ["Service"] = service.Fargate.ServiceName,
                    ["ForceNewDeployment"] = true,
                },
                IamResources = [service.Fargate.ServiceArn],
            }));
        }

        // A state machine calls ECS itself; a function would have a runtime that ages.
        var restart = new StateMachine(this, "Restart", new StateMachineProps { DefinitionBody = DefinitionBody.FromChainable(restarts) });
        rule.AddTarget(new SfnStateMachine(restart));
    }
}
