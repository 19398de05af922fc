using System.Text.Json;
using System.Text.Json.Nodes;
using CostOptimizer.Application.Json;
using CostOptimizer.Catalogue;
using CostOptimizer.Models.Billing;
using CostOptimizer.Models.Buying;
using CostOptimizer.Models.Json;
using CostOptimizer.Models.Plans;
using CostOptimizer.Models.Sizing;
using CostOptimizer.Models.Speedups;
using CostOptimizer.Models.Validation;

namespace CostOptimizer.Models.Tests.Support;

/// <summary>A verb of <c>model</c> with its two contracts and what it does.</summary>
internal sealed record ModelKind(string Name, JsonObject InputSchema, JsonObject OutputSchema, Func<ReadOnlyMemory<byte>, JsonNode> Run)
{
    public static IReadOnlyList<ModelKind> All { get; } =
    [
        Of<BillInput, BillOutput>("bill", input => BillModel.Run(input, BuiltInCatalogue.Hardware())),
        Of<BuyInput, BuyOutput>("buy", input => BuyModel.Run(input, BuiltInCatalogue.Hardware())),
        Of<SizeInput, SizeOutput>("size", input => SizeModel.Run(input, BuiltInCatalogue.Hardware())),
        Of<SpeedupInput, SpeedupOutput>("speedup", input => SpeedupModel.Run(input, BuiltInCatalogue.Hardware(), BuiltInCatalogue.Benchmarks(), [])),
        Of<ValidateInput, ValidateOutput>("validate", input => ValidateModel.Run(input, BuiltInCatalogue.Hardware(), BuiltInCatalogue.Benchmarks(), [])),
        new(
            "plan",
            DocumentSchema.Of(typeof(PlanInput), "Input of costopt model plan", isInput: true),
            PlanOutputSchema.Build(),
            bytes => JsonSerializer.SerializeToNode(
                PlanModel.Run(DocumentReader.Read<PlanInput>(bytes), BuiltInCatalogue.Hardware(), BuiltInCatalogue.Benchmarks(), []), ResultJson.Indented)!)
        {
            Summary = PlanSummary.Of,
        },
    ];

    /// <summary>What the expected file holds of an output; all of it unless said otherwise.</summary>
    public Func<JsonNode, JsonNode> Summary { get; init; } = output => output;


    public static ModelKind Named(string name) => All.Single(kind => kind.Name == name);

    private static ModelKind Of<TInput, TOutput>(string name, Func<TInput, TOutput> run)
        where TInput : class => new(
            name,
            DocumentSchema.Of(typeof(TInput), $"Input of costopt model {name}", isInput: true),
            DocumentSchema.Of(typeof(TOutput), $"Output of costopt model {name}", isInput: false),
            bytes => JsonSerializer.SerializeToNode(run(DocumentReader.Read<TInput>(bytes)), ModelJson.Indented)!);
}
