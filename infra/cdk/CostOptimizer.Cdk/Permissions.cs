using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.S3;
using Constructs;

namespace CostOptimizer.Cdk;

/// <summary>The role that the tasks run as: what infra/iam/service-policy.json grants, narrowed to this installation.</summary>
internal sealed class Permissions : Construct
{
    public Permissions(Construct scope, string memberRoleName, IBucket reports)
        : base(scope, "Permissions")
    {
        Role = new Role(this, "Role", new RoleProps
        {
            AssumedBy = new ServicePrincipal("ecs-tasks.amazonaws.com"),
            Description = "CostOptimizer: reads member accounts through their reader role",
        });
        Allow(["sts:AssumeRole"], $"arn:{Aws.PARTITION}:iam::*:role/{memberRoleName}");
        Allow(["organizations:ListAccounts"], "*");
        Allow(["s3:PutObject"], reports.ArnForObjects("*"));

        // The collector's, not the program's: metrics go to CloudWatch as log lines.
        Allow(
            ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents", "logs:PutRetentionPolicy"],
            $"arn:{Aws.PARTITION}:logs:{Aws.REGION}:{Aws.ACCOUNT_ID}:log-group:/costoptimizer/*");
        Allow(["xray:PutTelemetryRecords", "xray:PutTraceSegments"], "*");
    }

    public Role Role { get; }

    private void Allow(string[] actions, string resource) =>
        Role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = actions, Resources = [resource] }));
}
