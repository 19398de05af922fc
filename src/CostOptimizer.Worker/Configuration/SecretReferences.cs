using CostOptimizer.Aws.Secrets;
using CostOptimizer.Worker.CommandLine;

namespace CostOptimizer.Worker.Configuration;

/// <summary>
/// Lets a secret stand elsewhere: in a file, as containers and systemd hand them out (<c>file:/run/secrets/name</c>), or in AWS
/// Secrets Manager (<c>secretsmanager:name#key</c>). Then no secret is in a settings file, in an argument or in the environment
/// that child processes inherit.
/// </summary>
internal static class SecretReferences
{
    private const string File = "file:";

    /// <summary>Settings that may hold a secret; no other is read from elsewhere.</summary>
    private static readonly string[] Settings = ["Storage:ConnectionString", "Storage:Password", "Webhooks:Secret", "Smtp:Password", "Slack:BotToken", "Slack:SigningSecret"];

    /// <summary>Groups of settings each of which is a secret.</summary>
    private static readonly string[] Groups = ["Slack:Webhooks"];

    /// <exception cref="BadInputException">Some cannot be read, each named; never what one holds.</exception>
    public static IConfigurationRoot Follow(IConfigurationRoot configuration)
    {
        List<string> faults = [];
        foreach (var setting in (string[])[.. Settings, .. Groups.SelectMany(group => configuration.GetSection(group).GetChildren()).Select(secret => secret.Path)])
        {
            try
            {
                if (configuration[setting] is { } value && Read(value) is { } secret)
                {
                    configuration[setting] = secret;
                }
            }
            catch (SecretUnreadableException exception)
            {
                faults.Add($"{setting}: {exception.Message}");
            }
        }

        return faults.Count == 0 ? configuration : throw new BadInputException(faults);
    }

    /// <returns>Null for a value that refers to nothing.</returns>
    private static string? Read(string value) =>
        value.StartsWith(File, StringComparison.Ordinal) ? ReadFile(value[File.Length..])
        : SecretReference.Parse(value) is { } reference ? ReadSecret(reference)
        : null;

    private static string ReadFile(string path)
    {
        try
        {
            return System.IO.File.ReadAllText(path).TrimEnd('\r', '\n');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SecretUnreadableException($"The file '{path}' cannot be read: give a file that this account may read.");
        }
    }

    // Settings come before everything else, so nothing waits behind this.
    private static string ReadSecret(SecretReference reference) =>
        Task.Run(() => SecretValues.ReadAsync(reference, CancellationToken.None)).GetAwaiter().GetResult();
}
