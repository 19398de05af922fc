using CostOptimizer.Worker.CommandLine;

namespace CostOptimizer.Worker.Configuration;

/// <summary>
/// Lets a secret stand in a file, as containers and systemd hand them out: <c>file:/run/secrets/name</c> in place of the
/// value. Then no secret is in a settings file, in an argument or in the environment that child processes inherit.
/// </summary>
internal static class SecretReferences
{
    private const string File = "file:";

    /// <summary>Settings that may hold a secret; no other is read from a file.</summary>
    private static readonly string[] Settings = ["Storage:ConnectionString", "Storage:Password", "Webhooks:Secret", "Smtp:Password", "Slack:BotToken", "Slack:SigningSecret"];

    /// <summary>Groups of settings each of which is a secret.</summary>
    private static readonly string[] Groups = ["Slack:Webhooks"];

    /// <exception cref="BadInputException">A file cannot be read; its name is told, never what it holds.</exception>
    public static IConfigurationRoot Follow(IConfigurationRoot configuration)
    {
        foreach (var setting in (string[])[.. Settings, .. Groups.SelectMany(group => configuration.GetSection(group).GetChildren()).Select(secret => secret.Path)])
        {
            if (configuration[setting] is { } value && value.StartsWith(File, StringComparison.Ordinal))
            {
                configuration[setting] = Read(setting, value[File.Length..]);
            }
        }

        return configuration;
    }

    private static string Read(string setting, string path)
    {
        try
        {
            return System.IO.File.ReadAllText(path).TrimEnd('\r', '\n');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BadInputException([$"{setting} names the file '{path}', which cannot be read: give a file that this account may read."]);
        }
    }
}
