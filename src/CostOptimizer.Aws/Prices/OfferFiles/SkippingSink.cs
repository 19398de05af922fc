using System.Text.Json;

namespace CostOptimizer.Aws.Prices.OfferFiles;

/// <summary>
/// Walks a JSON document by depth: a property either asks for its value, goes down into it, or has it skipped without
/// a string being made of it.
/// </summary>
internal abstract class SkippingSink : IJsonSink
{
    private const int Nothing = -1;

    private int _skipUntil = Nothing;
    private bool _skipNext;
    private Action<string?>? _capture;

    public void Accept(ref Utf8JsonReader reader)
    {
        var token = reader.TokenType;
        var isEnd = token is JsonTokenType.EndObject or JsonTokenType.EndArray;
        if (_skipUntil != Nothing)
        {
            _skipUntil = isEnd && reader.CurrentDepth == _skipUntil ? Nothing : _skipUntil;
            return;
        }

        var isStart = token is JsonTokenType.StartObject or JsonTokenType.StartArray;
        if (_skipNext || _capture is not null)
        {
            if (isStart)
            {
                _skipUntil = reader.CurrentDepth;
            }
            else
            {
                _capture?.Invoke(token switch
                {
                    JsonTokenType.String => reader.GetString(),
                    JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
                    _ => null,
                });
            }

            _skipNext = false;
            _capture = null;
        }
        else if (token == JsonTokenType.PropertyName)
        {
            Property(ref reader, reader.CurrentDepth);
        }
        else if (token == JsonTokenType.StartObject)
        {
            Started(reader.CurrentDepth);
        }
        else if (token == JsonTokenType.EndObject)
        {
            Ended(reader.CurrentDepth);
        }
    }

    /// <param name="depth">1 for the properties of the root.</param>
    protected abstract void Property(ref Utf8JsonReader reader, int depth);

    /// <param name="depth">0 for the root.</param>
    protected virtual void Started(int depth)
    {
    }

    /// <param name="depth">0 for the root.</param>
    protected abstract void Ended(int depth);

    protected void Skip() => _skipNext = true;

    /// <summary>Takes the property's value; null for one that is no text or number.</summary>
    protected void Capture(Action<string?> take) => _capture = take;
}
