using CostOptimizer.Application.Access;
using CostOptimizer.Application.Presentation;
using Spectre.Console;

namespace CostOptimizer.Worker.Access;

/// <summary>Accounts, one row each.</summary>
internal static class AccountTable
{
    public static Table Of(IReadOnlyList<LocalAccount> accounts, DateTime nowUtc)
    {
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumns("Name", "Role", "State", "Created", "By", "Last sign-in");
        foreach (var account in accounts)
        {
            table.AddRow(
                Markup.Escape(PlainText.Clean(account.Name)),
                AccessVerbs.TextOf(account.Role),
                StateOf(account, nowUtc),
                Display.Time(account.CreatedAtUtc),
                Markup.Escape(PlainText.Clean(account.CreatedBy)),
                account.LastSignInAtUtc is { } at ? Display.Time(at) : "never");
        }

        return table;
    }

    private static string StateOf(LocalAccount account, DateTime nowUtc) =>
        account.DisabledAtUtc is not null ? "disabled"
        : account.LockedUntilUtc is { } until && until > nowUtc ? $"locked until {Display.Time(until)}"
        : "enabled";
}
