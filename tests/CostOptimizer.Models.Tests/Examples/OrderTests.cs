using System.Text;
using System.Text.Json.Nodes;
using CostOptimizer.Models.Tests.Support;

namespace CostOptimizer.Models.Tests.Examples;

/// <summary>Lists that are no series have no order: shuffled, members of objects too, every example gives the same bytes.</summary>
public sealed class OrderTests
{
    private static readonly HashSet<string> Series = ["hours", "pattern", "instanceSeconds", "series", "counts", "busyShares"];

    // These take seconds each time: the examples with the most lists stand for the others.
    private static readonly string[] OfSlow = ["reserved-and-stranded", "own-load-tests", "tts-vocoder-own-load-tests", "with-benchmark"];

    public static TheoryData<string, string> Documents()
    {
        var data = new TheoryData<string, string>();
        foreach (var kind in ModelKind.All)
        {
            foreach (var example in Docs.Examples(kind.Name).Where(example => kind.Name is "bill" or "buy" or "size" || OfSlow.Contains(example)))
            {
                data.Add(kind.Name, example);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Run_ExampleShuffled_GivesTheSameBytes(string verb, string example)
    {
        var kind = ModelKind.Named(verb);
        var bytes = Docs.Read($"examples/{verb}/{example}.json");
        var expected = kind.Run(bytes).ToJsonString();
        for (var seed = 1; seed <= (verb is "bill" or "buy" or "size" ? 3 : 1); seed++)
        {
            var shuffled = Shuffled(JsonNode.Parse(bytes)!, name: "", new Random(seed))!;
            Assert.Equal(expected, kind.Run(Encoding.UTF8.GetBytes(shuffled.ToJsonString())).ToJsonString());
        }
    }

    private static JsonNode? Shuffled(JsonNode? node, string name, Random random)
    {
        if (node is JsonObject members)
        {
            KeyValuePair<string, JsonNode?>[] pairs = [.. members.Select(member => KeyValuePair.Create(member.Key, Shuffled(member.Value, member.Key, random)))];
            random.Shuffle(pairs);
            return new JsonObject(pairs);
        }

        if (node is not JsonArray items)
        {
            return node?.DeepClone();
        }

        JsonNode?[] copies = [.. items.Select(item => Shuffled(item, name, random))];
        if (!Series.Contains(name))
        {
            random.Shuffle(copies);
        }

        return new JsonArray(copies);
    }
}
