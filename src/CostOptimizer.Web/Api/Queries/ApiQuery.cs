using System.Globalization;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Web.Api.Http;
using CostOptimizer.Web.Api.Paging;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Api.Queries;

/// <summary>
/// The query of one request, held against the endpoint's parameters. Read everything, then call <see cref="ThrowIfAny"/>:
/// values at fault read as absent until then.
/// </summary>
internal sealed class ApiQuery
{
    private const int LongestText = 1_000;
    private const int AccountDigits = 12;

    private static readonly string[] InstantForms = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm'Z'"];

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private ApiQuery(HttpRequest request, IReadOnlyList<QueryParameter> known)
    {
        foreach (var (name, values) in request.Query)
        {
            if (!known.Any(parameter => parameter.Name == name))
            {
                Faults.Add(name, values.ToString(), known.Count == 0 ? "leave it out; this takes no parameters" : $"use one of {string.Join(", ", known.Select(parameter => parameter.Name))}");
            }
            else if (values.Count != 1)
            {
                Faults.Add(name, values.ToString(), "give it once");
            }
            else if (values[0] is not { Length: > 0 and <= LongestText } value || value.Any(char.IsControl))
            {
                Faults.Add(name, values.ToString(), "give a text without control characters, or leave it out");
            }
            else
            {
                _values.Add(name, value);
            }
        }
    }

    public ApiFaults Faults { get; } = new();

    public static ApiQuery Of(HttpContext context) =>
        new(context.Request, context.GetEndpoint()?.Metadata.GetMetadata<QueryParameters>()?.All ?? []);

    /// <inheritdoc cref="ApiFaults.ThrowIfAny"/>
    public void ThrowIfAny() => Faults.ThrowIfAny();

    public string? Text(QueryParameter parameter) => _values.GetValueOrDefault(parameter.Name);

    public string? Account(QueryParameter parameter) =>
        Text(parameter) is { } value && (value.Length != AccountDigits || !value.All(char.IsAsciiDigit)) ? Fault<string>(parameter, "give the twelve digits of an account id") : Text(parameter);

    public Region? Region(QueryParameter parameter) =>
        Text(parameter) is not { } value ? null
        : Core.Fleets.Region.IsRegion(value) ? new Region(value)
        : Fault<Region?>(parameter, "give a region code such as us-east-1");

    /// <param name="parameter">One whose values are those of <typeparamref name="T"/>.</param>
    public T? Choice<T>(QueryParameter parameter)
        where T : struct, Enum =>
        Word(parameter) is { } value ? Enum.Parse<T>(value, ignoreCase: true) : null;

    /// <returns>One of the parameter's values.</returns>
    public string? Word(QueryParameter parameter) =>
        Text(parameter) is not { } value ? null
        : parameter.Values.Contains(value, StringComparer.Ordinal) ? value
        : Fault<string>(parameter, $"use one of {string.Join(", ", parameter.Values)}");

    public decimal? Number(QueryParameter parameter) =>
        Text(parameter) is not { } value ? null
        : decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
        : Fault<decimal?>(parameter, "give a number such as 1000 or 12.5");

    public DateTime? Instant(QueryParameter parameter) =>
        Text(parameter) is not { } value ? null
        : DateTime.TryParseExact(value, InstantForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant
        : Fault<DateTime?>(parameter, "give an instant in UTC such as 2026-11-16T00:00:00Z");

    public int Limit() =>
        Text(Common.Limit) is not { } value ? Page.UsualEntries
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= Page.MostEntries ? limit
        : Fault<int>(Common.Limit, $"give a whole number from 1 to {Page.MostEntries.ToString(CultureInfo.InvariantCulture)}");

    /// <returns>Where this page begins; null for the first page.</returns>
    public Cursor? Cursor()
    {
        if (Text(Common.Cursor) is not { } value)
        {
            return null;
        }

        var cursor = Paging.Cursor.Parse(value);
        return cursor is null ? Fault<Cursor?>(Common.Cursor, "give one that this list gave, or leave it out to begin at the start")
            : cursor.Question != Question() ? Fault<Cursor?>(Common.Cursor, "it belongs to other parameters; leave it out to begin at the start")
            : cursor;
    }

    /// <returns>What was asked for, whatever the page: the same for the same list.</returns>
    public string Question() => Paging.Cursor.Digest(_values
        .Where(pair => pair.Key != Common.Cursor.Name && pair.Key != Common.Limit.Name)
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => $"{pair.Key}={pair.Value}"));

    private T? Fault<T>(QueryParameter parameter, string fix)
    {
        Faults.Add(parameter.Name, Text(parameter), fix);
        return default;
    }
}
