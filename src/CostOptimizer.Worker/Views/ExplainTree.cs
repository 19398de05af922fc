using System.Globalization;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Core.Explaining;
using Spectre.Console;

namespace CostOptimizer.Worker.Views;

/// <summary>An arithmetic as trees: a result, and below it what its formula uses.</summary>
internal static class ExplainTree
{
    // Twelve decimals redo every amount to the cent; --json carries all of them.
    private const string FullPrecision = "0.############";

    public static void Write(IAnsiConsole console, IReadOnlyList<Quantity> arithmetic)
    {
        foreach (var root in ArithmeticTree.Of(arithmetic))
        {
            var tree = new Tree(Text(root));
            Add(tree, root);
            console.Write(tree);
        }

        console.WriteLine();
    }

    private static void Add(IHasTreeNodes parent, QuantityNode node)
    {
        foreach (var input in node.Inputs)
        {
            Add(parent.AddNode(Text(input)), input);
        }
    }

    private static string Text(QuantityNode node)
    {
        var quantity = node.Quantity;
        var value = string.Create(CultureInfo.InvariantCulture, $"{quantity.Symbol} = {quantity.Value.ToString(FullPrecision, CultureInfo.InvariantCulture)}{(quantity.Unit == "1" ? "" : $" {quantity.Unit}")}");
        var origin = node.IsShownBefore ? "see above"
            : quantity.Formula is { } formula ? $"= {formula} ({quantity.Source})"
            : quantity.AtUtc is { } read ? $"{quantity.Source}, {Display.Time(read)}"
            : quantity.Source;
        return $"[bold]{Markup.Escape(value)}[/]  {Markup.Escape(PlainText.Clean(quantity.Label, 200))}: {Markup.Escape(PlainText.Clean(origin, 300))}";
    }
}
