using System.Globalization;
using System.Text.Json;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;
using CostOptimizer.Web.Api.Http;

namespace CostOptimizer.Web.Api.Bodies;

/// <summary>
/// One JSON object of a body. Every member that is at fault, unknown or repeated is named; what is at fault reads as
/// absent, so that reading goes on and finds the rest.
/// </summary>
internal sealed class BodyObject
{
    private const int LongestText = 1_000;

    private static readonly string[] InstantForms = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm'Z'"];

    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);
    private readonly string _path;
    private readonly ApiFaults _faults;

    /// <param name="path">Where the object stands, for example <c>scope</c>; empty for the whole body.</param>
    /// <param name="known">Type whose properties, in camel case, are the members that the object may have.</param>
    public BodyObject(JsonElement element, string path, Type known, ApiFaults faults)
        : this(element, path, [.. known.GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))], faults)
    {
    }

    /// <param name="known">Members that the object may have; null for any.</param>
    public BodyObject(JsonElement element, string path, IReadOnlyList<string>? known, ApiFaults faults)
    {
        (_path, _faults) = (path, faults);
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            var name = NameOf(member);
            if (!given.Add(name))
            {
                _members.Remove(name);
                _faults.Add(At(name), "given twice", "give it once");
            }
            else if (known?.Contains(name, StringComparer.Ordinal) == false)
            {
                _faults.Add(At(name), "not a field", $"use one of {string.Join(", ", known)}");
            }
            else if (member.Value.ValueKind != JsonValueKind.Null)
            {
                _members.Add(name, member.Value);
            }
        }
    }

    public IReadOnlyCollection<string> Names => _members.Keys;

    public bool Has(string name) => _members.ContainsKey(name);

    /// <summary>Names a fault of a member that only the caller can see.</summary>
    public void Fault(string name, string fix) =>
        _faults.Add(At(name), _members.TryGetValue(name, out var value) ? TextOf(value) : null, fix);

    /// <returns>A text of 1 to 1,000 characters, none of them control characters but line ends.</returns>
    public string? Text(string name) => Read(name, TextOrNull, "give a text of at most 1000 characters without control characters");

    /// <inheritdoc cref="Text"/>
    public string? RequiredText(string name)
    {
        if (!Has(name))
        {
            Fault(name, "give a text");
        }

        return Text(name) is { } text && string.IsNullOrWhiteSpace(text) ? Refuse<string>(name, "give a text that says something") : Text(name);
    }

    public double? Number(string name, Func<double, bool> isSound, string fix) => Read<double?>(
        name, value => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) && isSound(number) ? number : null, fix);

    /// <summary>A decimal, as a number or as a text that keeps every digit.</summary>
    public decimal? Exact(string name, Func<decimal, bool> isSound, string fix) => Read<decimal?>(
        name, value => ExactOf(value) is { } number && isSound(number) ? number : null, fix);

    public DateTime? Instant(string name) => Read<DateTime?>(
        name,
        value => TextOrNull(value) is { } text
            && DateTime.TryParseExact(text, InstantForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
                ? instant
                : null,
        "give an instant in UTC such as 2026-11-16T00:00:00Z");

    public Region? Region(string name) => Read<Region?>(
        name, value => TextOrNull(value) is { } text && Core.Fleets.Region.IsRegion(text) ? new Region(text) : null, "give a region code such as us-east-1");

    public Money? Money(string name, Func<decimal, bool> isSound, string fix)
    {
        if (Object(name, ["amount", "currency"]) is not { } money)
        {
            return null;
        }

        money.Require("amount", fix);
        money.Require("currency", "give a currency code such as USD");
        var amount = money.Exact("amount", isSound, fix);
        var currency = money.CurrencyCode("currency");
        return amount is { } known && currency is { } code ? new Money(known, code) : null;
    }

    /// <summary>Names a member that is missing.</summary>
    public void Require(string name, string fix)
    {
        if (!Has(name))
        {
            Fault(name, fix);
        }
    }

    /// <returns>Null when there is no such member.</returns>
    public BodyObject? Object(string name, IReadOnlyList<string>? known) => Read(
        name, value => value.ValueKind == JsonValueKind.Object ? new BodyObject(value, At(name), known, _faults) : null, "give an object");

    /// <inheritdoc cref="Object(string, IReadOnlyList{string}?)"/>
    public BodyObject? Object(string name, Type known) => Read(
        name, value => value.ValueKind == JsonValueKind.Object ? new BodyObject(value, At(name), known, _faults) : null, "give an object");

    /// <returns>Objects of a list; empty when there is no such member.</returns>
    public IReadOnlyList<BodyObject> Objects(string name, Type known, int most) =>
        [.. Items(name, most, value => value.ValueKind == JsonValueKind.Object, "give an object")
            .Select(item => new BodyObject(item.Value, item.Path, known, _faults))];

    /// <returns>Texts of a list, each once; empty when there is no such member.</returns>
    /// <param name="isSound">Whether a text is one; called with texts only.</param>
    public IReadOnlyList<string> Texts(string name, int most, Func<string, bool> isSound, string fix) =>
        [.. Items(name, most, value => TextOrNull(value) is { } text && isSound(text), fix)
            .Select(item => item.Value.GetString()!)
            .Distinct(StringComparer.Ordinal)];

    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD"; // half a character, escaped
        }
    }

    private static string? TextOrNull(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String
                && value.GetString() is { Length: > 0 and <= LongestText } text
                && !text.Any(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t'))
                    ? text
                    : null;
        }
        catch (InvalidOperationException)
        {
            return null; // half a character, escaped
        }
    }

    private static decimal? ExactOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number
        : TextOrNull(value) is { } text && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var written) ? written
        : null;

    private static string TextOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && TextOrNull(value) is { } text ? text : value.GetRawText();

    private Currency? CurrencyCode(string name) => Read<Currency?>(
        name, value => TextOrNull(value) is { Length: 3 } text && text.All(char.IsAsciiLetterUpper) ? new Currency(text) : null, "give a currency code such as USD");

    private IEnumerable<(JsonElement Value, string Path)> Items(string name, int most, Func<JsonElement, bool> isSound, string fix)
    {
        if (!_members.TryGetValue(name, out var list))
        {
            yield break;
        }

        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > most)
        {
            Fault(name, string.Create(CultureInfo.InvariantCulture, $"give a list of at most {most} entries"));
            yield break;
        }

        foreach (var (index, value) in list.EnumerateArray().Index())
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{At(name)}[{index}]");
            if (isSound(value))
            {
                yield return (value, path);
            }
            else
            {
                _faults.Add(path, TextOf(value), fix);
            }
        }
    }

    private T? Read<T>(string name, Func<JsonElement, T?> read, string fix) =>
        !_members.TryGetValue(name, out var value) ? default : read(value) is { } found ? found : Refuse<T>(name, fix);

    private T? Refuse<T>(string name, string fix)
    {
        Fault(name, fix);

        // Named once: what is read again reads as absent.
        _members.Remove(name);
        return default;
    }

    private string At(string name) => _path.Length == 0 ? name : $"{_path}.{name}";
}
