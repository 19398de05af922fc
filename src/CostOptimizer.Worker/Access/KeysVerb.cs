using System.CommandLine;
using CostOptimizer.Application.Access;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Worker.CommandLine;
using Spectre.Console;

namespace CostOptimizer.Worker.Access;

/// <summary><c>keys</c>: the API keys that programs are let in by.</summary>
internal static class KeysVerb
{
    public static Command Create() => new("keys", "Create, list and revoke the API keys that programs are let in by.")
    {
        CreateKey(),
        ListKeys(),
        RevokeKey(),
    };

    private static Command CreateKey()
    {
        var name = new Option<string>("--name") { Description = "What the key is for, up to 100 characters.", Required = true };
        var role = new Option<string>("--role") { Description = "viewer, analyst, operator or admin.", Required = true };
        var expires = new Option<string>("--expires") { Description = "When it ends, such as 12h or 90d, or never; 365d by default.", DefaultValueFactory = _ => "365d" };
        var command = new Command("create", "Create a key and show it, this once.") { name, role, expires };
        command.Does(async (parsed, terminal, cancellationToken) =>
        {
            var (title, held, lifetime) = (parsed.GetRequiredValue(name), AccessVerbs.RoleOf(parsed.GetRequiredValue(role)), AccessVerbs.LifetimeOf(parsed.GetRequiredValue(expires)));
            if (ApiKeys.NameFault(title) is { } fault)
            {
                throw new BadInputException([$"--name is '{title}': {fault}"]);
            }

            await using var services = await AccessVerbs.OpenAsync(parsed.GetValue(SharedOptions.Config), cancellationToken);
            var (key, text) = await services.GetRequiredService<ApiKeys>().CreateAsync(title, held, lifetime, AccessVerbs.Actor, cancellationToken);
            terminal.Messages.WriteLine($"Key {key.Id} has the role {AccessVerbs.TextOf(key.Role)} and {Expiry(key)}. Keep it now: it is not stored and cannot be shown again.");
            if (terminal.Json)
            {
                terminal.WriteJson(new { key.Id, key.Name, key.Role, key.CreatedAtUtc, key.ExpiresAtUtc, Key = text.Reveal() });
            }
            else
            {
                terminal.WriteLine(text.Reveal());
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command ListKeys()
    {
        var command = new Command("list", "Show every key: its role, when it ends, and when it was last used.");
        command.Does(async (parsed, terminal, cancellationToken) =>
        {
            await using var services = await AccessVerbs.OpenAsync(parsed.GetValue(SharedOptions.Config), cancellationToken);
            var keys = await services.GetRequiredService<ApiKeys>().ListAsync(cancellationToken);
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
            if (terminal.Json)
            {
                terminal.WriteJson(keys);
            }
            else
            {
                terminal.Output.Write(KeyTable.Of(keys, now));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command RevokeKey()
    {
        var id = new Argument<string>("id") { Description = "The key's id, as 'keys list' shows it." };
        var command = new Command("revoke", "End a key; running servers refuse it within seconds.") { id };
        command.Does(async (parsed, terminal, cancellationToken) =>
        {
            await using var services = await AccessVerbs.OpenAsync(parsed.GetValue(SharedOptions.Config), cancellationToken);
            var key = await services.GetRequiredService<ApiKeys>().RevokeAsync(parsed.GetRequiredValue(id), AccessVerbs.Actor, cancellationToken);
            if (key is null)
            {
                terminal.Messages.WriteLine($"No key '{PlainText.Clean(parsed.GetRequiredValue(id))}' is stored; 'keys list' shows those that are.");
                return ExitCode.NotFound;
            }

            terminal.Messages.WriteLine($"Key {key.Id} ({PlainText.Clean(key.Name)}) is revoked since {Display.Time(key.RevokedAtUtc!.Value)}.");
            if (terminal.Json)
            {
                terminal.WriteJson(key);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static string Expiry(ApiKey key) => key.ExpiresAtUtc is { } at ? $"expires at {Display.Time(at)}" : "never expires";
}
