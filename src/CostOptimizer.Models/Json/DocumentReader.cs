using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CostOptimizer.Models.Json;

/// <summary>
/// Reads a document strictly into its contract and names every fault at once: unknown and repeated members, wrong types,
/// values out of range. Numbers for money are decimals read digit by digit, also from strings.
/// </summary>
public static class DocumentReader
{
    /// <summary>Longest document, bytes: a year of hours of five hundred series fits.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Deepest nesting.</summary>
    public const int MostDepth = 32;

    /// <summary>Instants lie in these years, so that a term added to one stays an instant.</summary>
    public const int FirstYear = 2000;

    public const int LastYear = 2199;

    private static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(1);

    /// <typeparam name="T">One of this room's input types.</typeparam>
    /// <exception cref="ModelInputException">The document has faults; names them all.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> utf8)
        where T : class
    {
        if (utf8.Length > MostBytes)
        {
            throw new ModelInputException([string.Create(CultureInfo.InvariantCulture, $"The document has {utf8.Length} bytes: give at most {MostBytes}.")]);
        }

        var faults = new Faults();
        using var document = Parse(WithoutMark(utf8));
        var value = Value(document.RootElement, typeof(T), member: null, "$", faults);
        faults.ThrowIfAny();
        return (T)value!;
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> utf8) =>
        utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;

    private static JsonDocument Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            RequireWholeTexts(utf8.Span);
            return JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = MostDepth });
        }
        catch (JsonException exception)
        {
            throw new ModelInputException([WhyNotJson(utf8.Span, exception)]);
        }
    }

    private static string WhyNotJson(ReadOnlySpan<byte> utf8, JsonException exception)
    {
        var at = string.Create(CultureInfo.InvariantCulture, $"at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}");
        if (DepthOf(utf8) > MostDepth)
        {
            return string.Create(CultureInfo.InvariantCulture, $"The document nests more than {MostDepth} levels, {at}: give a document of the verb's schema, which needs fewer.");
        }

        var word = WordAt(utf8, exception);
        return word is "NaN" or "Infinity" or "-Infinity" or "-NaN"
            ? $"{StoppedAt.PathIn(utf8)} is {word}, {at}, which JSON does not have: give a number, or leave the member out where it is not known."
            : $"{StoppedAt.PathIn(utf8)} or what follows is not JSON, {at}{(word.Length > 0 ? $", at '{word}'" : "")}: mend it there.";
    }

    /// <summary>Deepest nesting of brackets outside texts, whether the rest is JSON or not.</summary>
    private static int DepthOf(ReadOnlySpan<byte> utf8)
    {
        var (depth, deepest, inText) = (0, 0, false);
        for (var index = 0; index < utf8.Length; index++)
        {
            switch ((char)utf8[index])
            {
                case '\\' when inText:
                    index++;
                    break;
                case '"':
                    inText = !inText;
                    break;
                case '{' or '[' when !inText:
                    deepest = Math.Max(deepest, ++depth);
                    break;
                case '}' or ']' when !inText:
                    depth--;
                    break;
                default:
                    break;
            }
        }

        return deepest;
    }

    /// <summary>The bare word in which reading stopped; empty where there is none.</summary>
    private static string WordAt(ReadOnlySpan<byte> utf8, JsonException exception)
    {
        var start = 0;
        for (var line = 0L; line < (exception.LineNumber ?? 0) && utf8[start..].IndexOf((byte)'\n') is >= 0 and var end; line++)
        {
            start += end + 1;
        }

        var at = (int)Math.Min(start + (exception.BytePositionInLine ?? 0), utf8.Length);
        while (at > start && IsWord(utf8[at - 1]))
        {
            at--;
        }

        var length = 0;
        while (at + length < utf8.Length && length < 20 && IsWord(utf8[at + length]))
        {
            length++;
        }

        return Encoding.ASCII.GetString(utf8.Slice(at, length));
    }

    private static bool IsWord(byte character) => char.IsAsciiLetterOrDigit((char)character) || (char)character is '-' or '+' or '.';

    /// <summary>JSON may escape half of a character; nothing that reads texts can.</summary>
    private static void RequireWholeTexts(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MostDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
            {
                try
                {
                    reader.GetString();
                }
                catch (InvalidOperationException)
                {
                    throw new ModelInputException([string.Create(CultureInfo.InvariantCulture, $"{StoppedAt.PathIn(utf8[..(int)reader.TokenStartIndex])} has half of a character escaped, such as \\ud800, at byte {reader.TokenStartIndex + 1}: write the whole character.")]);
                }
            }
        }
    }

    private static object? Value(JsonElement element, Type type, ContractMember? member, string path, Faults faults)
    {
        if (Contract.ItemOf(type) is { } item)
        {
            return List(element, item, member!, path, faults);
        }

        if (type.IsClass && type != typeof(string))
        {
            return Object(element, type, path, faults);
        }

        if (Scalar(element, type, member!) is { } value && IsInRange(value, member!))
        {
            return value;
        }

        var digits = type == typeof(decimal) && Decimals.HasTooManyDigits(element) ? ", in at most 28 digits" : "";
        faults.Add(path, element.GetRawText(), $"give {Words.Of(type, member!)}{digits}");
        return null;
    }

    private static object? Object(JsonElement element, Type type, string path, Faults faults)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            faults.Add(path, element.GetRawText(), "give an object");
            return null;
        }

        var contract = Contract.Of(type);
        var result = Activator.CreateInstance(type)!;
        var members = contract.Members.ToDictionary(member => member.Name, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            var at = $"{path}.{property.Name}";
            if (!seen.Add(property.Name))
            {
                faults.Add(at, "given twice", "give it once");
            }
            else if (members.TryGetValue(property.Name, out var member))
            {
                Set(result, member, property.Value, at, faults);
            }
            else if (path == "$" && property.Name == "$schema")
            {
                CheckSchema(property.Value, at, faults);
            }
            else
            {
                faults.Add(at, "not a member", $"use one of {string.Join(", ", members.Keys)}");
            }
        }

        foreach (var member in contract.Members.Where(member => member.IsRequired && !seen.Contains(member.Name)))
        {
            faults.Missing($"{path}.{member.Name}", $"give {Words.Of(member)}");
        }

        return result;
    }

    /// <summary>For editors alone; what it names is not looked at.</summary>
    private static void CheckSchema(JsonElement element, string path, Faults faults)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            faults.Add(path, element.GetRawText(), "give the place of the schema as a text, or leave it out");
        }
    }

    private static void Set(object target, ContractMember member, JsonElement element, string path, Faults faults)
    {
        if (element.ValueKind == JsonValueKind.Null)
        {
            if (!member.IsNullable)
            {
                faults.Add(path, "null", $"give {Words.Of(member)}");
            }

            return;
        }

        if (Value(element, member.Type, member, path, faults) is { } value)
        {
            member.Property.SetValue(target, value);
        }
    }

    private static IList? List(JsonElement element, Type item, ContractMember member, string path, Faults faults)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            faults.Add(path, element.GetRawText(), $"give {Words.Of(member)}");
            return null;
        }

        var count = element.GetArrayLength();
        if (member.Items is { } items && (count < items.Minimum || count > items.Maximum))
        {
            faults.Add(path, string.Create(CultureInfo.InvariantCulture, $"a list of {count} entries"), $"give a list{Words.Count(items)}");
        }

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (var (index, entry) in element.EnumerateArray().Index())
        {
            if (Value(entry, item, member, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"), faults) is { } value)
            {
                list.Add(value);
            }
        }

        return list;
    }

    private static object? Scalar(JsonElement element, Type type, ContractMember member) =>
        type == typeof(string) ? Text(element, member.Form)
        : type == typeof(bool) ? (element.ValueKind is JsonValueKind.True or JsonValueKind.False ? element.GetBoolean() : null)
        : type == typeof(int) ? Whole(element)
        : type == typeof(double) ? (element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var real) && double.IsFinite(real) ? real : null)
        : type == typeof(decimal) ? Decimals.Read(element)
        : type == typeof(DateTime) ? Instant(element)
        : type.IsEnum ? EnumValue(element, type)
        : throw new InvalidOperationException($"A contract cannot hold a {type.Name}.");

    /// <summary>1.0 and 1e3 are whole numbers too, as JSON Schema counts them.</summary>
    private static object? Whole(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number
        && Decimals.Read(element) is decimal number && number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : null;

    private static string? Text(JsonElement element, FormAttribute? form) =>
        element.ValueKind == JsonValueKind.String && element.GetString() is { } text
            && (form is null || Regex.IsMatch(text, form.Pattern, RegexOptions.CultureInvariant, PatternTime))
            ? text
            : null;

    /// <summary>Only UTC, marked by Z: an offset or none at all is how hours get lost.</summary>
    private static object? Instant(JsonElement element) =>
        element.ValueKind == JsonValueKind.String
        && element.GetString() is { } text
        && text.EndsWith('Z')
        && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var instant)
        && instant.Year is >= FirstYear and <= LastYear
            ? instant
            : null;

    private static object? EnumValue(JsonElement element, Type type) =>
        element.ValueKind == JsonValueKind.String
            ? Enum.GetValues(type).Cast<object>().FirstOrDefault(value => element.ValueEquals(Contract.Name(value.ToString()!)))
            : null;

    private static bool IsInRange(object value, ContractMember member) =>
        (member.Choices is not { } choices || choices.Values.Contains((int)value)) && IsInBounds(value, member);

    private static bool IsInBounds(object value, ContractMember member) => member.Bounds is not { } bounds || value switch
    {
        int whole => bounds.Holds(whole),
        double real => bounds.Holds(real),
        decimal exact => bounds.Holds((double)exact),
        _ => true,
    };
}
