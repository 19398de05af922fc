using System.CommandLine;
using CostOptimizer.Application.Access;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Worker.CommandLine;
using Spectre.Console;

namespace CostOptimizer.Worker.Access;

/// <summary><c>accounts</c>: people who sign in by a password of this program's own, where no proxy signs them in.</summary>
internal static class AccountsVerb
{
    public static Command Create() => new("accounts", "Create, list and disable the accounts of people who sign in by password.")
    {
        CreateAccount(),
        ListAccounts(),
        SetPassword(),
        DisableAccount(),
    };

    private static Command CreateAccount()
    {
        var (name, file) = (NameOption(), PasswordInput.Option());
        var role = new Option<string>("--role") { Description = "viewer, analyst, operator or admin.", Required = true };
        var command = new Command("create", "Create an account; the password is asked for.") { name, role, file };
        command.Does(async (parsed, terminal, cancellationToken) =>
        {
            var (title, held) = (parsed.GetRequiredValue(name), AccessVerbs.RoleOf(parsed.GetRequiredValue(role)));
            var password = await CheckedPasswordAsync(title, parsed.GetValue(file), terminal, cancellationToken);
            await using var services = await AccessVerbs.OpenAsync(parsed.GetValue(SharedOptions.Config), cancellationToken);
            var account = await services.GetRequiredService<LocalAccounts>().CreateAsync(title, held, password, AccessVerbs.Actor, cancellationToken);
            if (account is null)
            {
                throw new BadInputException([$"--name is '{title}': an account of that name is there already; give another name, or use 'accounts password'."]);
            }

            terminal.Messages.WriteLine($"Account {account.Name} has the role {AccessVerbs.TextOf(account.Role)}.");
            return Answer(terminal, account);
        });
        return command;
    }

    private static Command ListAccounts()
    {
        var command = new Command("list", "Show every account: its role and when it was last used.");
        command.Does(async (parsed, terminal, cancellationToken) =>
        {
            await using var services = await AccessVerbs.OpenAsync(parsed.GetValue(SharedOptions.Config), cancellationToken);
            var accounts = await services.GetRequiredService<LocalAccounts>().ListAsync(cancellationToken);
            if (terminal.Json)
            {
                terminal.WriteJson(accounts);
            }
            else
            {
                terminal.Output.Write(AccountTable.Of(accounts, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command SetPassword()
    {
        var (name, file) = (NameOption(), PasswordInput.Option());
        var command = new Command("password", "Give an account another password, which ends its sessions; the password is asked for.") { name, file };
        command.Does(async (parsed, terminal, cancellationToken) =>
        {
            var title = parsed.GetRequiredValue(name);
            var password = await CheckedPasswordAsync(title, parsed.GetValue(file), terminal, cancellationToken);
            await using var services = await AccessVerbs.OpenAsync(parsed.GetValue(SharedOptions.Config), cancellationToken);
            if (!await services.GetRequiredService<LocalAccounts>().SetPasswordAsync(title, password, AccessVerbs.Actor, cancellationToken))
            {
                return Missing(terminal, title);
            }

            terminal.Messages.WriteLine($"Account {title} has another password; its sessions end within seconds.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command DisableAccount()
    {
        var name = NameOption();
        var command = new Command("disable", "Let nobody in by an account any more; its sessions end within seconds.") { name };
        command.Does(async (parsed, terminal, cancellationToken) =>
        {
            var title = parsed.GetRequiredValue(name);
            await using var services = await AccessVerbs.OpenAsync(parsed.GetValue(SharedOptions.Config), cancellationToken);
            var account = await services.GetRequiredService<LocalAccounts>().DisableAsync(title, AccessVerbs.Actor, cancellationToken);
            if (account is null)
            {
                return Missing(terminal, title);
            }

            terminal.Messages.WriteLine($"Account {account.Name} is disabled since {Display.Time(account.DisabledAtUtc!.Value)}.");
            return Answer(terminal, account);
        });
        return command;
    }

    private static Option<string> NameOption() => new("--name") { Description = "1 to 64 lower-case letters, digits and . _ @ -", Required = true };

    private static async Task<string> CheckedPasswordAsync(string name, string? file, Terminal terminal, CancellationToken cancellationToken)
    {
        var password = await PasswordInput.ReadAsync(file, terminal, cancellationToken);
        return LocalAccounts.Fault(name, password) is { } fault ? throw new BadInputException([fault]) : password;
    }

    private static int Missing(Terminal terminal, string name)
    {
        terminal.Messages.WriteLine($"No account '{PlainText.Clean(name)}' is stored; 'accounts list' shows those that are.");
        return ExitCode.NotFound;
    }

    private static int Answer(Terminal terminal, LocalAccount account)
    {
        if (terminal.Json)
        {
            terminal.WriteJson(account);
        }

        return ExitCode.Done;
    }
}
