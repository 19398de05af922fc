using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Constructs;

namespace CostOptimizer.Cdk;

/// <summary>An internal load balancer that signs people in with OpenID Connect, and lets programs through to their API keys.</summary>
internal sealed class FrontDoor : Construct
{
    public FrontDoor(Construct scope, IVpc vpc, InstallationSettings settings, Service web)
        : base(scope, "FrontDoor")
    {
        Balancer = new ApplicationLoadBalancer(this, "Balancer", new ApplicationLoadBalancerProps
        {
            Vpc = vpc,
            InternetFacing = false,
            VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PRIVATE_WITH_EGRESS },
            DropInvalidHeaderFields = true,
            DeletionProtection = settings.Size.IsMultiZone,
            // Longer than the two minutes that an answer may take.
            IdleTimeout = Duration.Seconds(130),
        });
        var targets = new ApplicationTargetGroup(this, "Web", new ApplicationTargetGroupProps
        {
            Vpc = vpc,
            Port = Service.Port,
            Protocol = ApplicationProtocol.HTTP,
            Targets = [web.Fargate.LoadBalancerTarget(new Amazon.CDK.AWS.ECS.LoadBalancerTargetOptions { ContainerName = "costoptimizer", ContainerPort = Service.Port })],
            DeregistrationDelay = Duration.Seconds(30),
            HealthCheck = new HealthCheck { Path = "/health/ready", Interval = Duration.Seconds(15), HealthyHttpCodes = "200" },
        });
        var listener = Balancer.AddListener("Https", new BaseApplicationListenerProps
        {
            Port = 443,
            Protocol = ApplicationProtocol.HTTPS,
            Certificates = [ListenerCertificate.FromArn(settings.CertificateArn)],
            SslPolicy = SslPolicy.TLS13_RES,
            Open = false,
            DefaultAction = ListenerAction.AuthenticateOidc(new AuthenticateOidcOptions
            {
                Issuer = settings.OidcIssuer,
                AuthorizationEndpoint = $"{settings.OidcIssuer}/authorize",
                TokenEndpoint = $"{settings.OidcIssuer}/token",
                UserInfoEndpoint = $"{settings.OidcIssuer}/userinfo",
                ClientId = settings.OidcClientId,
                ClientSecret = SecretValue.SecretsManager(settings.OidcSecretName, new SecretsManagerSecretOptions { JsonField = "clientSecret" }),
                Scope = "openid email profile",
                SessionTimeout = Duration.Hours(8),
                Next = ListenerAction.Forward([targets]),
            }),
        });

        // Programs cannot follow a sign-in page; the program itself asks each of them for its key.
        listener.AddAction("Programs", new AddApplicationActionProps
        {
            Priority = 10,
            Conditions = [ListenerCondition.PathPatterns(["/api/*"]), ListenerCondition.HttpHeader("Authorization", ["Bearer costopt_*"])],
            Action = ListenerAction.Forward([targets]),
        });
        listener.AddAction("ProgramsByOtherHeader", new AddApplicationActionProps
        {
            Priority = 11,
            Conditions = [ListenerCondition.PathPatterns(["/api/*"]), ListenerCondition.HttpHeader("X-Api-Key", ["costopt_*"])],
            Action = ListenerAction.Forward([targets]),
        });

        // Slack signs what its buttons send, and the program checks that.
        listener.AddAction("SlackButtons", new AddApplicationActionProps
        {
            Priority = 12,
            Conditions = [ListenerCondition.PathPatterns(["/slack/interactions"]), ListenerCondition.HttpRequestMethods(["POST"])],
            Action = ListenerAction.Forward([targets]),
        });
        listener.Connections.AllowDefaultPortFrom(Peer.Ipv4(vpc.VpcCidrBlock), "From the network of the installation; add peers as needed");
    }

    public ApplicationLoadBalancer Balancer { get; }
}
