using CostOptimizer.Application.Access;
using CostOptimizer.Application.Presentation;
using Spectre.Console;

namespace CostOptimizer.Worker.Access;

/// <summary>API keys, one row each.</summary>
internal static class KeyTable
{
    public static Table Of(IReadOnlyList<ApiKey> keys, DateTime nowUtc)
    {
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumns("Id", "Name", "Role", "State", "Created", "By", "Expires", "Last used");
        foreach (var key in keys)
        {
            table.AddRow(
                key.Id,
                Markup.Escape(PlainText.Clean(key.Name)),
                AccessVerbs.TextOf(key.Role),
                AccessVerbs.TextOf(key.StateAt(nowUtc)),
                Display.Time(key.CreatedAtUtc),
                Markup.Escape(PlainText.Clean(key.CreatedBy)),
                key.ExpiresAtUtc is { } expires ? Display.Time(expires) : "never",
                key.LastUsedAtUtc is { } used ? Display.Time(used) : "never");
        }

        return table;
    }
}
