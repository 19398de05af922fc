using CostOptimizer.Models.Tests.Support;

namespace CostOptimizer.Models.Tests.Examples;

/// <summary>Every example of docs/model fits its schema, runs, and gives the output beside it.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string, string> All()
    {
        var data = new TheoryData<string, string>();
        foreach (var (kind, name) in ModelKind.All.SelectMany(kind => Docs.Examples(kind.Name), (kind, name) => (kind.Name, name)))
        {
            data.Add(kind, name);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Example_FitsItsSchema(string kind, string name) =>
        Assert.Empty(SchemaCheck.Faults(ModelKind.Named(kind).InputSchema, Docs.Json($"examples/{kind}/{name}.json")));

    [Theory]
    [MemberData(nameof(All))]
    public void Example_Runs_GivesTheExpectedOutput(string kind, string name)
    {
        var whole = ModelKind.Named(kind).Run(Docs.Read($"examples/{kind}/{name}.json"));
        var output = ModelKind.Named(kind).Summary(whole);
        var expected = $"examples/{kind}/{name}.expected.json";
        if (Docs.Updates)
        {
            Docs.Write(expected, output.ToJsonString(CostOptimizer.Models.Json.ModelJson.Indented) + "\n");
        }

        Assert.Empty(SchemaCheck.Faults(ModelKind.Named(kind).OutputSchema, whole));
        Assert.True(Docs.Updates || Docs.Exists(expected), $"{expected} is missing.");
        // After an intended change of the model, COSTOPT_UPDATE_GOLDEN=1 writes the new files.
        Assert.Empty(Docs.Updates ? [] : SameJson.Differences(Docs.Json(expected), output));
    }

    [Fact]
    public void Kinds_HaveSeveralExamplesEach() =>
        Assert.All(ModelKind.All, kind => Assert.True(Docs.Examples(kind.Name).Count() >= 3, kind.Name));
}
