using System.Globalization;
using System.Net;
using System.Text;

namespace CostOptimizer.Simulator.Protocols;

/// <summary>A form body; lists are flat (<c>Name.1</c>) for EC2 and nested (<c>Name.member.1</c>) for query.</summary>
internal sealed class FormInput(IReadOnlyDictionary<string, string> values, string prefix, string infix, string badParameter)
    : AwsInput
{
    // A form could name item 1,000,000,000; real lists end far earlier.
    private const int LongestList = 1000;

    protected override string BadParameter => badParameter;

    public override string Fingerprint => string.Join('&', values
        .Where(pair => pair.Key is not ("NextToken" or "MaxResults" or "MaxRecords"))
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => $"{pair.Key}={pair.Value}"));

    public static IReadOnlyDictionary<string, string> Parse(ReadOnlyMemory<byte> body)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in Encoding.UTF8.GetString(body.Span).Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? pair : pair[..equals];
            values[WebUtility.UrlDecode(name)] = equals < 0 ? "" : WebUtility.UrlDecode(pair[(equals + 1)..]);
        }

        return values;
    }

    public override string? Text(string name) => values.GetValueOrDefault(prefix + name);

    public override IReadOnlyList<string> Texts(string name) =>
        [.. Keys(name).Select(key => values.GetValueOrDefault(key)).TakeWhile(value => value is not null).Cast<string>()];

    public override IReadOnlyList<AwsInput> Structures(string name) =>
        [.. Keys(name).Select(key => key + ".").TakeWhile(Exists).Select(Below)];

    public override AwsInput? Structure(string name) =>
        Exists($"{prefix}{name}.") ? Below($"{prefix}{name}.") : null;

    private IEnumerable<string> Keys(string name) => Enumerable.Range(1, LongestList)
        .Select(i => string.Create(CultureInfo.InvariantCulture, $"{prefix}{name}{infix}.{i}"));

    private bool Exists(string below) => values.Keys.Any(key => key.StartsWith(below, StringComparison.Ordinal));

    private FormInput Below(string below) => new(values, below, infix, badParameter);
}
