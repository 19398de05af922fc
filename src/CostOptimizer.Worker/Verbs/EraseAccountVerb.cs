using System.CommandLine;
using System.Globalization;
using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Storage;
using CostOptimizer.Worker.Access;
using CostOptimizer.Worker.CommandLine;
using Spectre.Console;

namespace CostOptimizer.Worker.Verbs;

/// <summary><c>database erase-account</c>: forgets an AWS account. Without <c>--yes</c> it only tells what would go.</summary>
internal static class EraseAccountVerb
{
    private const int AccountDigits = 12;

    public static Command Create()
    {
        var account = new Argument<string>("account") { Description = "AWS account, 12 digits." };
        var yes = new Option<bool>("--yes") { Description = "Do it; there is no way back but a backup." };
        var command = new Command("erase-account", "Delete all that names an AWS account: its fleets, and every analysis, report, alert and invoice that was made with it. Stop the service first.") { account, yes };
        command.Does(async (parsed, terminal, cancellationToken) =>
        {
            var id = AccountOf(parsed.GetValue(account)!);
            await using var services = await AccessVerbs.OpenAsync(parsed.GetValue(SharedOptions.Config), cancellationToken);
            var erasure = services.GetRequiredService<IAccountErasure>();
            var erased = parsed.GetValue(yes);
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
            var traces = erased
                ? await erasure.EraseAsync(id, AuditEntry.Of(AccessVerbs.Actor, now, "account.erase", id, before: null, after: null), cancellationToken)
                : await erasure.FindAsync(id, cancellationToken);
            Tell(terminal, id, traces, erased);
            return ExitCode.Done;
        });
        return command;
    }

    /// <exception cref="BadInputException">The text is no account.</exception>
    private static string AccountOf(string text) => text.Length == AccountDigits && text.All(char.IsAsciiDigit)
        ? text
        : throw new BadInputException([$"The account is '{text}': give its 12 digits."]);

    private static void Tell(Terminal terminal, string account, AccountTraces traces, bool erased)
    {
        if (terminal.Json)
        {
            terminal.WriteJson(new { Account = account, traces.Runs, traces.Fleets, Erased = erased });
            return;
        }

        var what = string.Create(CultureInfo.InvariantCulture, $"{traces.Fleets} fleets of account {account}, and {traces.Runs} analyses that read it with all that was made of them");
        terminal.Messages.WriteLine(erased
            ? $"Erased {what}. Take the account out of Aws:Accounts, or the next analysis reads it again; delete backups that are older."
            : $"This would erase {what}. Say --yes to do it.");
    }
}
