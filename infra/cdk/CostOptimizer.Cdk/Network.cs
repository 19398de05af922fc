using Amazon.CDK.AWS.EC2;
using Constructs;

namespace CostOptimizer.Cdk;

/// <summary>Everything private: tasks reach AWS's public endpoints through a NAT gateway, the database reaches nothing.</summary>
internal sealed class Network : Construct
{
    public Network(Construct scope, InstallationSize size)
        : base(scope, "Network")
    {
        Vpc = new Vpc(this, "Vpc", new VpcProps
        {
            // RDS and the load balancer ask for two zones, even where only one is used.
            MaxAzs = 2,
            NatGateways = size.IsMultiZone ? 2 : 1,
            // Nothing here uses the default group, and emptying it takes a function whose runtime would have to be renewed for ever.
            RestrictDefaultSecurityGroup = false,
            SubnetConfiguration =
            [
                new SubnetConfiguration { Name = "public", SubnetType = SubnetType.PUBLIC, CidrMask = 26, MapPublicIpOnLaunch = false },
                new SubnetConfiguration { Name = "tasks", SubnetType = SubnetType.PRIVATE_WITH_EGRESS, CidrMask = 24 },
                new SubnetConfiguration { Name = "data", SubnetType = SubnetType.PRIVATE_ISOLATED, CidrMask = 26 },
            ],
        });

        // Reports and images do not pay the NAT gateway's charge for each gigabyte.
        Vpc.AddGatewayEndpoint("S3", new GatewayVpcEndpointOptions { Service = GatewayVpcEndpointAwsService.S3 });
        Vpc.AddFlowLog("Rejected", new FlowLogOptions { TrafficType = FlowLogTrafficType.REJECT });
    }

    public Vpc Vpc { get; }
}
