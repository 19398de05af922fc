namespace CostOptimizer.Core.Values;

/// <summary>An ISO 4217 currency code. The default value is no currency and equals nothing that was priced.</summary>
public readonly record struct Currency
{
    private readonly string? _code;

    /// <exception cref="ArgumentException">The code is not three upper-case letters.</exception>
    public Currency(string code)
    {
        if (code is not { Length: 3 } || !code.All(char.IsAsciiLetterUpper))
        {
            throw new ArgumentException($"'{code}' is not an ISO 4217 currency code such as USD.", nameof(code));
        }

        _code = code;
    }

    public static Currency Usd { get; } = new("USD");

    public static Currency Cny { get; } = new("CNY");

    public string Code => _code ?? "XXX";

    public override string ToString() => Code;
}
