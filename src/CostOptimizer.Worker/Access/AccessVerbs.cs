using System.Globalization;
using System.Text.Json;
using CostOptimizer.Application.Access;
using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Storage;
using CostOptimizer.Worker.CommandLine;
using CostOptimizer.Worker.Configuration;

namespace CostOptimizer.Worker.Access;

/// <summary>What the verbs about access share.</summary>
internal static class AccessVerbs
{
    /// <summary>Whoever runs the program beside its database.</summary>
    public static Actor Actor => Application.Audit.Actor.OfCommandLine(Environment.UserName);

    /// <returns>The program's services on a database that is up to date.</returns>
    public static async Task<ServiceProvider> OpenAsync(FileInfo? config, CancellationToken cancellationToken)
    {
        var services = Composition.Build(SettingsReader.Read(config), TimeProvider.System);
        await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(cancellationToken);
        return services;
    }

    /// <returns>A name as JSON and the command line spell it, for example <c>analyst</c>.</returns>
    public static string TextOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <exception cref="BadInputException">The text names no role.</exception>
    public static Role RoleOf(string text) => Enum.GetNames<Role>().Contains(text, StringComparer.OrdinalIgnoreCase)
        ? Enum.Parse<Role>(text, ignoreCase: true)
        : throw new BadInputException([$"--role is '{text}': give one of {string.Join(", ", Enum.GetNames<Role>()).ToLowerInvariant()}."]);

    /// <param name="text">A count of hours or days such as <c>12h</c> or <c>90d</c>, or <c>never</c>.</param>
    /// <returns>Null for never.</returns>
    /// <exception cref="BadInputException">It is none of these.</exception>
    public static TimeSpan? LifetimeOf(string text)
    {
        if (text == "never")
        {
            return null;
        }

        var unit = text.Length > 1 && text[^1] is 'h' or 'd' ? text[^1] : '?';
        return int.TryParse(text.AsSpan(0, Math.Max(0, text.Length - 1)), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && unit != '?' && count is > 0 and <= 100_000
            ? unit == 'd' ? TimeSpan.FromDays(count) : TimeSpan.FromHours(count)
            : throw new BadInputException([$"--expires is '{text}': give hours or days such as 12h or 90d, or never."]);
    }
}
