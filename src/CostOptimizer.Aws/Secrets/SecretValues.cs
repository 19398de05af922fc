using System.Text.Json;
using Amazon;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;

namespace CostOptimizer.Aws.Secrets;

/// <summary>Reads secrets with the credentials and in the region that the AWS SDK finds, before any setting is known.</summary>
public static class SecretValues
{
    // A start waits for it: rather a clear sentence than a long silence.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <exception cref="SecretUnreadableException">It is denied, missing, bytes, or has no such member, or AWS does not answer.</exception>
    public static async Task<string> ReadAsync(SecretReference reference, CancellationToken cancellationToken)
    {
        try
        {
            var config = new AmazonSecretsManagerConfig { Timeout = Patience, MaxErrorRetry = 1 };
            if (reference.Region is { } region)
            {
                config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
            }

            using var client = new AmazonSecretsManagerClient(config);
            return await ReadAsync(client, reference, cancellationToken);
        }
        catch (AmazonClientException exception)
        {
            throw Unreachable(reference, exception); // no region or no credentials
        }
    }

    /// <inheritdoc cref="ReadAsync(SecretReference, CancellationToken)"/>
    internal static async Task<string> ReadAsync(AmazonSecretsManagerClient client, SecretReference reference, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await client.GetSecretValueAsync(new GetSecretValueRequest { SecretId = reference.Id }, cancellationToken);
            return Value(reference, answer.SecretString);
        }
        catch (AmazonServiceException exception)
        {
            throw new SecretUnreadableException(
                $"The secret '{reference}' cannot be read ({Reason(exception)}): allow secretsmanager:GetSecretValue on it, or name one that exists.");
        }
        catch (Exception exception) when (exception is AmazonClientException or HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw Unreachable(reference, exception);
        }
    }

    private static SecretUnreadableException Unreachable(SecretReference reference, Exception exception) => new(
        $"The secret '{reference}' cannot be read ({exception.GetType().Name}): set AWS_REGION and credentials, and open the way to Secrets Manager.");

    // The service's own words may quote what was asked, never what is kept; its code is enough.
    private static string Reason(AmazonServiceException exception) =>
        string.IsNullOrEmpty(exception.ErrorCode) ? $"status {(int)exception.StatusCode}" : exception.ErrorCode;

    private static string Value(SecretReference reference, string? text) =>
        string.IsNullOrEmpty(text) ? throw new SecretUnreadableException($"The secret '{reference}' holds bytes or nothing: store a text.")
        : reference.Key is null ? text
        : Member(text, reference.Key) ?? throw new SecretUnreadableException($"The secret '{reference.Id}' is no JSON object with a text '{reference.Key}': name a member that it has, or none.");

    private static string? Member(string text, string key)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty(key, out var member)
                && member.ValueKind == JsonValueKind.String
                    ? member.GetString()
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
