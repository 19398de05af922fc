using System.Globalization;
using Amazon.Runtime;

namespace AwsSdk.Protocols;

/// <summary>The scalar types that models use, from and to text. Empty text is no value.</summary>
internal static class Scalars
{
    public static readonly Dictionary<Type, Delegate> Parsers = new()
    {
        [typeof(string)] = (string text) => text,
        [typeof(int)] = (string text) => Integer(text),
        [typeof(bool?)] = Optional(bool.Parse),
        [typeof(int?)] = Optional(Integer),
        [typeof(long?)] = Optional(text => long.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture)),
        [typeof(float?)] = Optional(text => float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        [typeof(double?)] = Optional(text => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        [typeof(DateTime?)] = Optional(Timestamp),
    };

    /// <summary>Null for what is no scalar.</summary>
    public static string Format(object value) => value switch
    {
        string text => text,
        ConstantClass constant => constant.Value,
        bool flag => flag ? "true" : "false",
        DateTime time => Timestamps.Format(time),
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static int Integer(string text) => int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    private static Func<string, T?> Optional<T>(Func<string, T> parse)
        where T : struct => text => string.IsNullOrWhiteSpace(text) ? null : parse(text);

    private static DateTime Timestamp(string text) =>
        Timestamps.TryParse(text, out var time) ? time : throw new FormatException($"'{text}' is no timestamp.");
}
