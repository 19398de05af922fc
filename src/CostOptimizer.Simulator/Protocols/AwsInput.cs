using System.Globalization;
using System.Text.Json;
using CostOptimizer.Simulator.Serving;

namespace CostOptimizer.Simulator.Protocols;

/// <summary>An operation's input, from a form or from JSON; values of a wrong kind are refused by name.</summary>
internal abstract class AwsInput
{
    // The year 5138: anything later is milliseconds or nonsense.
    private const double LatestSeconds = 1e11;

    /// <summary>The code this service gives to a bad parameter.</summary>
    protected abstract string BadParameter { get; }

    public abstract string? Text(string name);

    /// <summary>A list of texts; empty when absent.</summary>
    public abstract IReadOnlyList<string> Texts(string name);

    /// <summary>A list of structures; empty when absent.</summary>
    public abstract IReadOnlyList<AwsInput> Structures(string name);

    /// <summary>One nested structure; null when absent.</summary>
    public abstract AwsInput? Structure(string name);

    /// <summary>Everything sent except paging, so that a token fits only the request it came from.</summary>
    public abstract string Fingerprint { get; }

    public string Required(string name) =>
        Text(name) is { Length: > 0 } value ? value : throw Refuse($"The parameter {name} is required.");

    public int? Integer(string name, int min, int max)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= min && value <= max
                ? value
                : throw Refuse($"Value ({text}) for parameter {name} is invalid: expected {min} to {max}.");
    }

    public bool Flag(string name) => Text(name) switch
    {
        null or "false" or "False" => false,
        "true" or "True" => true,
        var other => throw Refuse($"Value ({other}) for parameter {name} is invalid: expected true or false."),
    };

    /// <summary>An instant, given as ISO 8601 or as epoch seconds.</summary>
    public DateTimeOffset? Instant(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            && seconds is >= 0 and < LatestSeconds)
        {
            return DateTimeOffset.UnixEpoch.AddSeconds(seconds);
        }

        return DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
                ? instant
                : throw Refuse($"Value ({text}) for parameter {name} is not an instant.");
    }

    public AwsErrorException Refuse(string message) => new(BadParameter, message);

    /// <summary>One member of a JSON structure as text: numbers and truth values in their JSON spelling.</summary>
    protected static string? Spell(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => element.GetRawText(),
        _ => null,
    };
}
