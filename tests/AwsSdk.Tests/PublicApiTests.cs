using System.Reflection;
using Amazon.AutoScaling;
using Amazon.CloudWatch;
using Amazon.EC2;
using Amazon.Organizations;
using Amazon.Pricing;
using Amazon.Runtime;
using Amazon.SageMaker;
using Amazon.SavingsPlans;
using Amazon.SecretsManager;

namespace AwsSdk.Tests;

public sealed class PublicApiTests
{
    private static readonly Assembly[] Services =
    [
        typeof(AmazonAutoScalingClient).Assembly,
        typeof(AmazonCloudWatchClient).Assembly,
        typeof(AmazonEC2Client).Assembly,
        typeof(AmazonOrganizationsClient).Assembly,
        typeof(AmazonPricingClient).Assembly,
        typeof(AmazonSageMakerClient).Assembly,
        typeof(AmazonSavingsPlansClient).Assembly,
        typeof(AmazonSecretsManagerClient).Assembly,
    ];

    // To approve a change, copy the actual text, which the failure leaves beside the approved one.
    [Fact]
    public void PublicMembers_AllServices_AreTheApprovedOnes()
    {
        var approved = Path.Combine(AppContext.BaseDirectory, "PublicApi.md");
        var actual = PublicApiText.Of(Services);
        File.WriteAllText(Path.ChangeExtension(approved, ".actual.md"), actual);

        Assert.Equal(File.ReadAllText(approved), actual, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void ModelProperties_AllServices_FollowVersionFour()
    {
        var misfits = Services.SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type.Namespace!.EndsWith(".Model", StringComparison.Ordinal) && type.IsClass)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => !IsVersionFour(property))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}");

        Assert.Empty(misfits);
    }

    [Fact]
    public void AssembliesAndNamespaces_AllServices_AreTheOfficialNames() => Assert.All(Services, assembly =>
    {
        var service = assembly.GetName().Name!["AWSSDK.".Length..];
        Assert.All(assembly.GetExportedTypes(), type => Assert.True(
            type.Namespace == $"Amazon.{service}" || type.Namespace == $"Amazon.{service}.Model", type.FullName));
    });

    // Scalars are nullable, lists are List<T>, and everything can be set.
    private static bool IsVersionFour(PropertyInfo property)
    {
        var type = property.PropertyType;
        var shape = type == typeof(string)
            || Nullable.GetUnderlyingType(type) is not null
            || type.IsSubclassOf(typeof(ConstantClass))
            || (type.IsGenericType && type.GetGenericTypeDefinition() is var definition
                && (definition == typeof(List<>) || definition == typeof(Dictionary<,>)))
            || (type.IsClass && type.Namespace == property.DeclaringType!.Namespace);
        return shape && property.CanRead && property.CanWrite;
    }
}
