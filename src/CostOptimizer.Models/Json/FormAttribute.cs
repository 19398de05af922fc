namespace CostOptimizer.Models.Json;

/// <summary>The form of a text: a pattern for programs and an example for people.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FormAttribute(string pattern, string words) : Attribute
{
    public const string Region = "^((us|eu|ap|sa|ca|me|af|il|mx)-[a-z0-9]+-[0-9]+|(cn|us-gov|eusc-de)(-[a-z]+)+-[0-9]+)$";

    public const string RegionWords = "a region code such as us-east-1";

    public const string Currency = "^[A-Z]{3}$";

    public const string CurrencyWords = "a currency code such as USD";

    public const string Name = @"^\S(.{0,198}\S)?$";

    public const string NameWords = "a text of 1 to 200 characters";

    public string Pattern { get; } = pattern;

    public string Words { get; } = words;
}
