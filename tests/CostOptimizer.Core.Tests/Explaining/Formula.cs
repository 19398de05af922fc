using System.Globalization;

namespace CostOptimizer.Core.Tests.Explaining;

/// <summary>Evaluates a formula of an arithmetic: + - * / ( ) and min, max, ceil, exp over known symbols.</summary>
internal sealed class Formula(string text, IReadOnlyDictionary<string, decimal> symbols)
{
    private int _at;

    public decimal Evaluate()
    {
        var value = Sum();
        return Peek() == '\0' ? value : throw new FormatException($"'{text}' goes on at {_at}.");
    }

    private decimal Sum()
    {
        var value = Product();
        while (Peek() is '+' or '-')
        {
            value = text[_at++] == '+' ? value + Product() : value - Product();
        }

        return value;
    }

    private decimal Product()
    {
        var value = Atom();
        while (Peek() is '*' or '/')
        {
            value = text[_at++] == '*' ? value * Atom() : value / Atom();
        }

        return value;
    }

    private decimal Atom()
    {
        if (Peek() == '(')
        {
            return Arguments().Single();
        }

        var start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] is '_' or '.'))
        {
            _at++;
        }

        var word = text[start.._at];
        return word.Length > 0 && char.IsAsciiDigit(word[0]) ? decimal.Parse(word, CultureInfo.InvariantCulture)
            : Peek() == '(' ? Call(word, Arguments())
            : symbols.TryGetValue(word, out var value) ? value
            : throw new FormatException($"'{text}' uses '{word}', which stands nowhere above it.");
    }

    private List<decimal> Arguments()
    {
        List<decimal> arguments = [];
        do
        {
            _at++;
            arguments.Add(Sum());
        }
        while (Peek() == ',');
        return text[_at++] == ')' ? arguments : throw new FormatException($"'{text}' misses a bracket.");
    }

    private static decimal Call(string name, List<decimal> arguments) => name switch
    {
        "min" => arguments.Min(),
        "max" => arguments.Max(),
        "ceil" => Math.Ceiling(arguments.Single()),
        "exp" => (decimal)Math.Exp((double)arguments.Single()),
        _ => throw new FormatException($"'{name}' is no function."),
    };

    private char Peek()
    {
        while (_at < text.Length && text[_at] == ' ')
        {
            _at++;
        }

        return _at < text.Length ? text[_at] : '\0';
    }
}
