using System.Text;
using System.Text.Json.Nodes;
using CostOptimizer.Models.Json;
using CostOptimizer.Models.Tests.Support;

namespace CostOptimizer.Models.Tests.Json;

/// <summary>Every member of every example, broken in every way: refused in sentences with path and fix, or taken because the schema says so.</summary>
public sealed class BrokenDocumentTests
{
    // These take tenths of a second each time: one document of theirs stands for all.
    private static readonly string[] Slow = ["unknown-target-price", "tts-vocoder-own-load-tests"];

    private static readonly string[] ValuesOfSlow = ["null", "0", "1e300", "1e-28", "[]"];

    private static readonly string[] Values =
        ["null", "-1", "0", "1e300", "-1e300", "1e-30", "1e-28", "900000000", "0.5", "3", "\"\"", "\"x\"", "\"NaN\"", "\"Infinity\"", "\"-5\"", "true", "[]", "{}", "[null]", "\"9999-12-31T23:59:59Z\""];

    public static TheoryData<string, string> Documents()
    {
        var data = new TheoryData<string, string>();
        foreach (var kind in ModelKind.All)
        {
            foreach (var example in Docs.Examples(kind.Name).Where(example => kind.Name is "bill" or "buy" or "size" || Slow.Contains(example)))
            {
                data.Add(kind.Name, example);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Run_AnyMemberBroken_IsRefusedWithPathAndFixOrFitsTheSchema(string verb, string example)
    {
        var kind = ModelKind.Named(verb);
        var whole = Docs.Json($"examples/{verb}/{example}.json");
        var broken = new List<string>();
        foreach (var path in Paths(whole, []))
        {
            foreach (var (how, document) in Breaks(whole, path, Slow.Contains(example) ? ValuesOfSlow : Values))
            {
                if (WhyWrong(kind, document) is { } wrong)
                {
                    broken.Add($"{string.Join('.', path)} {how}: {wrong}");
                }
            }
        }

        Assert.True(broken.Count == 0, string.Join(Environment.NewLine, broken));
    }

    private static string? WhyWrong(ModelKind kind, JsonNode document)
    {
        try
        {
            kind.Run(Encoding.UTF8.GetBytes(document.ToJsonString()));
            var faults = SchemaCheck.Faults(kind.InputSchema, document);
            return faults.Count == 0 ? null : $"taken, although {faults[0]}";
        }
        catch (ModelInputException refused)
        {
            return refused.Faults.FirstOrDefault(fault => !fault.StartsWith('$') || !fault.Contains(": ", StringComparison.Ordinal) || !fault.EndsWith('.') || fault.Contains('\n', StringComparison.Ordinal));
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            return $"{exception.GetType().Name} {exception.Message} {exception.StackTrace?.Split('\n')[0]}";
        }
    }

    private static IEnumerable<(string How, JsonNode Document)> Breaks(JsonNode whole, object[] path, string[] values)
    {
        foreach (var value in values)
        {
            yield return ($"= {value}", With(whole, path, (parent, key) => Put(parent, key, JsonNode.Parse(value))));
        }

        yield return ("left out", With(whole, path, Remove));
        if (path[^1] is int)
        {
            yield return ("twice", With(whole, path, (parent, key) => parent.AsArray().Add(parent[(int)key]?.DeepClone())));
        }
    }

    private static JsonNode With(JsonNode whole, object[] path, Action<JsonNode, object> change)
    {
        var copy = whole.DeepClone();
        var parent = path.SkipLast(1).Aggregate(copy, (node, key) => key is int index ? node[index]! : node[(string)key]!);
        change(parent, path[^1]);
        return copy;
    }

    private static void Put(JsonNode parent, object key, JsonNode? value)
    {
        if (key is int index)
        {
            parent.AsArray()[index] = value;
        }
        else
        {
            parent.AsObject()[(string)key] = value;
        }
    }

    private static void Remove(JsonNode parent, object key)
    {
        if (key is int index)
        {
            parent.AsArray().RemoveAt(index);
        }
        else
        {
            parent.AsObject().Remove((string)key);
        }
    }

    /// <summary>Of long lists the first three items stand for all.</summary>
    private static IEnumerable<object[]> Paths(JsonNode? node, object[] path)
    {
        var children = node switch
        {
            JsonObject members => members.Select(member => (Key: (object)member.Key, member.Value)),
            JsonArray items => items.Take(3).Select((item, index) => (Key: (object)index, Value: item)),
            _ => [],
        };
        return children.SelectMany(child => Paths(child.Value, [.. path, child.Key]).Prepend([.. path, child.Key]));
    }
}
