using Amazon.CDK;
using Amazon.CDK.Assertions;

namespace CostOptimizer.Cdk.Tests;

/// <summary>What the synthesized templates hold, for both sizes.</summary>
public sealed class InstallationStackTests
{
    [Theory]
    [InlineData("trial", false, 1)]
    [InlineData("production", true, 2)]
    public void Size_DecidesZonesAndTasks(string size, bool multiZone, int tasks)
    {
        var template = Synthesize(size);

        template.HasResourceProperties("AWS::RDS::DBInstance", Map(("MultiAZ", multiZone), ("StorageEncrypted", true), ("PubliclyAccessible", false)));
        template.ResourcePropertiesCountIs("AWS::ECS::Service", Map(("DesiredCount", tasks)), 2);
        template.ResourceCountIs("AWS::EC2::NatGateway", multiZone ? 2 : 1);
    }

    [Fact]
    public void LoadBalancer_IsPrivateAndSignsPeopleIn()
    {
        var template = Synthesize("production");

        template.HasResourceProperties("AWS::ElasticLoadBalancingV2::LoadBalancer", Map(("Scheme", "internal")));
        template.HasResourceProperties("AWS::ElasticLoadBalancingV2::Listener", Map(
            ("Port", 443),
            ("DefaultActions", Match.ArrayWith([Match.ObjectLike(Map(("Type", "authenticate-oidc")))]))));
    }

    [Fact]
    public void LoadBalancer_LetsSlacksButtonsPastTheSignIn() => Synthesize("trial").HasResourceProperties("AWS::ElasticLoadBalancingV2::ListenerRule", Map(
        ("Conditions", Match.ArrayWith([Match.ObjectLike(Map(("PathPatternConfig", Map(("Values", (object[])["/slack/interactions"])))))])),
        ("Actions", Match.ArrayWith([Match.ObjectLike(Map(("Type", "forward")))]))));

    [Fact]
    public void Tasks_AreReadOnlyAndHaveNoPublicAddress()
    {
        var template = Synthesize("trial");

        template.AllResourcesProperties("AWS::ECS::Service", Map(
            ("NetworkConfiguration", Match.ObjectLike(Map(("AwsvpcConfiguration", Match.ObjectLike(Map(("AssignPublicIp", "DISABLED")))))))));
        template.AllResourcesProperties("AWS::ECS::TaskDefinition", Map(
            ("ContainerDefinitions", Match.ArrayWith([Match.ObjectLike(Map(("Name", "costoptimizer"), ("ReadonlyRootFilesystem", true), ("User", "1654")))]))));
    }

    [Fact]
    public void Reports_AreEncryptedAndNeverPublic() => Synthesize("trial").HasResource("AWS::S3::Bucket", Map(
        ("DeletionPolicy", "Retain"),
        ("Properties", Match.ObjectLike(Map(
            ("BucketEncryption", Match.AnyValue()),
            ("PublicAccessBlockConfiguration", Map(("BlockPublicAcls", true), ("BlockPublicPolicy", true), ("IgnorePublicAcls", true), ("RestrictPublicBuckets", true))))))));

    [Fact]
    public void Alarms_AreOnDataAgeFailedJobsAndTheDatabase()
    {
        var template = Synthesize("trial");

        template.ResourceCountIs("AWS::CloudWatch::Alarm", 3);
        template.HasResourceProperties("AWS::CloudWatch::Alarm", Map(("Threshold", 129_600), ("TreatMissingData", "breaching")));
    }

    [Fact]
    public void RotatedPassword_RestartsBothServices()
    {
        var template = Synthesize("trial");

        template.HasResourceProperties("AWS::Events::Rule", Map(
            ("EventPattern", Match.ObjectLike(Map(("detail", Match.ObjectLike(Map(("eventName", new[] { "RotationSucceeded" })))))))));
        template.HasResourceProperties("AWS::IAM::Policy", Map(
            ("PolicyDocument", Match.ObjectLike(Map(
                ("Statement", Match.ArrayWith([Match.ObjectLike(Map(("Action", "ecs:updateService")))])))))));
    }

    [Fact]
    public void Templates_HaveNoFunctionOfTheirOwn() => Synthesize("production").ResourceCountIs("AWS::Lambda::Function", 0);

    [Fact]
    public void Everything_IsTagged() => Synthesize("trial").AllResourcesProperties("AWS::RDS::DBInstance", Map(
        ("Tags", Match.ArrayWith([Map(("Key", "Application"), ("Value", "CostOptimizer"))]))));

    [Fact]
    public void Settings_Missing_AreNamedAllAtOnce()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => InstallationSettings.Read(new App().Node));

        Assert.Equal(5, exception.Message.Split(System.Environment.NewLine).Length);
        Assert.Contains("certificateArn is missing: give it with -c certificateArn=", exception.Message, StringComparison.Ordinal);
    }

    private static Template Synthesize(string size)
    {
        var app = new App();
        return Template.FromStack(new InstallationStack(app, "Test", new InstallationSettings(
            InstallationSize.Of(size),
            "registry.example.com/costoptimizer:0.1.0",
            "arn:aws:acm:eu-west-1:111122223333:certificate/00000000-0000-0000-0000-000000000000",
            "https://login.example.com",
            "costoptimizer",
            "costoptimizer/oidc",
            "CostOptimizerReader",
            "ml-platform@example.com")));
    }

    private static Dictionary<string, object> Map(params (string Key, object Value)[] pairs) =>
        pairs.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
