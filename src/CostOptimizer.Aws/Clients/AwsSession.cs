using System.Runtime.CompilerServices;
using Amazon.AutoScaling;
using Amazon.CloudWatch;
using Amazon.EC2;
using Amazon.Organizations;
using Amazon.Pricing;
using Amazon.SageMaker;
using Amazon.SavingsPlans;
using Amazon.SecurityToken;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Estate;
using CostOptimizer.Aws.Calls;

namespace CostOptimizer.Aws.Clients;

/// <summary>One account in one region: its clients, and calls that are limited, counted and explained.</summary>
/// <param name="Account">Null for the SDK's default credentials.</param>
internal sealed record AwsSession(Account? Account, string Region, AwsClients Clients, AwsGate Gate)
{
    public AmazonEC2Client Ec2 =>
        Clients.Client<AmazonEC2Client, AmazonEC2Config>(Account, Region, (keys, config) => new(keys, config));

    public AmazonCloudWatchClient CloudWatch =>
        Clients.Client<AmazonCloudWatchClient, AmazonCloudWatchConfig>(Account, Region, (keys, config) => new(keys, config));

    public AmazonPricingClient Pricing =>
        Clients.Client<AmazonPricingClient, AmazonPricingConfig>(Account, Region, (keys, config) => new(keys, config));

    public AmazonSavingsPlansClient SavingsPlans =>
        Clients.Client<AmazonSavingsPlansClient, AmazonSavingsPlansConfig>(Account, Region, (keys, config) => new(keys, config));

    public AmazonAutoScalingClient AutoScaling =>
        Clients.Client<AmazonAutoScalingClient, AmazonAutoScalingConfig>(Account, Region, (keys, config) => new(keys, config));

    public AmazonSageMakerClient SageMaker =>
        Clients.Client<AmazonSageMakerClient, AmazonSageMakerConfig>(Account, Region, (keys, config) => new(keys, config));

    public AmazonOrganizationsClient Organizations =>
        Clients.Client<AmazonOrganizationsClient, AmazonOrganizationsConfig>(Account, Region, (keys, config) => new(keys, config));

    public AmazonSecurityTokenServiceClient Sts =>
        Clients.Client<AmazonSecurityTokenServiceClient, AmazonSecurityTokenServiceConfig>(Account, Region, (keys, config) => new(keys, config));

    /// <param name="units">What one attempt is billed by.</param>
    /// <param name="datapoints">Estimated datapoints that count against CloudWatch's quota.</param>
    /// <exception cref="SourceException">The call failed for good.</exception>
    public Task<T> CallAsync<T>(
        string service,
        string operation,
        Func<AwsSession, CancellationToken, Task<T>> send,
        CancellationToken cancellationToken,
        long units = 1,
        int datapoints = 0) =>
        Gate.CallAsync(
            new AwsCall(service, operation, Account?.Id ?? "default", Region, units),
            token => send(this, token),
            cancellationToken,
            datapoints);

    /// <summary>Follows tokens to the end: a missing or an empty one. An empty page with a token is not the end.</summary>
    /// <exception cref="SourceException">A page failed, or the service repeats a token, which would never end.</exception>
    public async IAsyncEnumerable<T> PagesAsync<T>(
        string service,
        string operation,
        Func<AwsSession, string?, CancellationToken, Task<T>> send,
        Func<T, string?> next,
        [EnumeratorCancellation] CancellationToken cancellationToken,
        long units = 1,
        int datapoints = 0)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? token = null;
        do
        {
            var asked = token;
            var page = await CallAsync(service, operation, (session, stop) => send(session, asked, stop), cancellationToken, units, datapoints);
            token = next(page);
            if (!string.IsNullOrEmpty(token) && !seen.Add(token))
            {
                throw new SourceException(
                    FailureKind.BadAnswer, service, operation, $"{service}:{operation} answers the same page token again and again in {Region}: try again later.");
            }

            yield return page;
        }
        while (!string.IsNullOrEmpty(token));
    }
}
