using System.Globalization;
using System.Text.Json;

namespace CostOptimizer.Worker.Tests.CommandLine;

/// <summary>An outsider's script: redoes a tree of <c>explain --json</c> from its givens, with nothing of the product.</summary>
internal sealed class ExplainScript
{
    private readonly Dictionary<string, decimal> _values = new(StringComparer.Ordinal);

    public ExplainScript(JsonElement trees)
    {
        foreach (var tree in trees.EnumerateArray())
        {
            Redo(tree);
        }
    }

    public int Formulas { get; private set; }

    public decimal this[string symbol] => _values[symbol];

    public bool Has(string symbol) => _values.ContainsKey(symbol);

    private void Redo(JsonElement node)
    {
        foreach (var input in node.GetProperty("inputs").EnumerateArray())
        {
            Redo(input);
        }

        var symbol = node.GetProperty("symbol").GetString()!;
        var printed = node.GetProperty("value").GetDecimal();
        if (node.GetProperty("formula").GetString() is { } formula)
        {
            var redone = Evaluate(formula);
            Assert.True(Math.Abs(redone - printed) <= 1e-9m * Math.Max(1m, Math.Abs(redone)), $"{symbol} = {formula} is {redone}, not {printed}.");
            Formulas++;
        }
        else
        {
            Assert.NotEqual("", node.GetProperty("source").GetString());
        }

        _values[symbol] = printed;
    }

    /// <summary>Shunting-yard over + - * / ( ) and min, max, ceil, exp.</summary>
    private decimal Evaluate(string formula)
    {
        var tokens = Tokens(formula).ToList();
        var at = 0;
        var value = Sum(tokens, ref at);
        Assert.Equal(tokens.Count, at);
        return value;
    }

    private decimal Sum(List<string> tokens, ref int at)
    {
        var value = Product(tokens, ref at);
        while (at < tokens.Count && tokens[at] is "+" or "-" && at < tokens.Count)
        {
            var isSum = tokens[at++] == "+";
            var right = Product(tokens, ref at);
            value = isSum ? value + right : value - right;
        }

        return value;
    }

    private decimal Product(List<string> tokens, ref int at)
    {
        var value = Factor(tokens, ref at);
        while (at < tokens.Count && tokens[at] is "*" or "/" && at < tokens.Count)
        {
            var isProduct = tokens[at++] == "*";
            var right = Factor(tokens, ref at);
            value = isProduct ? value * right : value / right;
        }

        return value;
    }

    private decimal Factor(List<string> tokens, ref int at)
    {
        var token = tokens[at++];
        if (token == "-")
        {
            return -Factor(tokens, ref at);
        }

        var isCall = at < tokens.Count && tokens[at] == "(" && char.IsAsciiLetter(token[0]);
        if (token != "(" && !isCall)
        {
            return char.IsAsciiDigit(token[0]) ? decimal.Parse(token, CultureInfo.InvariantCulture) : _values[token];
        }

        at += isCall ? 1 : 0;
        List<decimal> arguments = [Sum(tokens, ref at)];
        while (tokens[at] == ",")
        {
            at++;
            arguments.Add(Sum(tokens, ref at));
        }

        at++;
        return token switch
        {
            "(" => arguments[0],
            "min" => arguments.Min(),
            "max" => arguments.Max(),
            "ceil" => Math.Ceiling(arguments[0]),
            "exp" => (decimal)Math.Exp((double)arguments[0]),
            _ => throw new FormatException($"{token} is no function."),
        };
    }

    private static IEnumerable<string> Tokens(string formula)
    {
        for (var at = 0; at < formula.Length;)
        {
            var end = at;
            while (end < formula.Length && (char.IsAsciiLetterOrDigit(formula[end]) || formula[end] is '_' or '.'))
            {
                end++;
            }

            if (end > at || formula[at] != ' ')
            {
                end = Math.Max(end, at + 1);
                yield return formula[at..end];
            }

            at = Math.Max(end, at + 1);
        }
    }
}
