using System.Text.Json.Nodes;
using CostOptimizer.Models.Json;
using CostOptimizer.Models.Tests.Support;

namespace CostOptimizer.Models.Tests.Json;

/// <summary>The committed schemas say what the contracts say, so neither drifts.</summary>
public sealed class SchemaFileTests
{
    public static TheoryData<string> Kinds() => [.. ModelKind.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Schemas_OfAVerb_AgreeWithItsContracts(string name)
    {
        var kind = ModelKind.Named(name);
        foreach (var (file, schema) in new[] { ($"{name}.schema.json", kind.InputSchema), ($"{name}-output.schema.json", kind.OutputSchema) })
        {
            if (Docs.Updates)
            {
                Docs.Write(file, schema.ToJsonString(ModelJson.Indented) + "\n");
                continue;
            }

            Assert.True(Docs.Exists(file), $"docs/model/{file} is missing: run this test once with COSTOPT_UPDATE_GOLDEN=1.");
            Assert.True(JsonNode.DeepEquals(schema, Docs.Json(file)), $"docs/model/{file} differs from its contract: run this test once with COSTOPT_UPDATE_GOLDEN=1.");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Schemas_EveryMember_IsDescribed(string name)
    {
        var kind = ModelKind.Named(name);
        foreach (var schema in new[] { kind.InputSchema, kind.OutputSchema }.Where(schema => schema.ContainsKey("$defs")))
        {
            var objects = schema["$defs"]!.AsObject().Select(definition => definition.Value!.AsObject()).Append(schema);
            var members = objects.SelectMany(definition => definition["properties"]!.AsObject());
            Assert.All(members, member => Assert.False(string.IsNullOrEmpty((string?)member.Value!["description"]), member.Key));
        }
    }
}
