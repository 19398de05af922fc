using System.Globalization;
using System.Text.Json;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Models.Billing;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.LoadTests;

/// <summary>
/// Reads the response of SageMaker's DescribeInferenceRecommendationsJob. MaxInvocations is the most requests a minute of one
/// instance, ModelLatency the time of one in microseconds (SageMaker API reference, RecommendationMetrics). A request is an
/// item, so the batch is 1. The precision is not part of it: all results of one job are of one model package.
/// </summary>
internal static class InferenceRecommender
{
    private const string Results = "InferenceRecommendations";
    private const double SecondsPerMinute = 60;
    private const double MicrosecondsPerMillisecond = 1_000;

    public static bool IsResult(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var document = JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = DocumentReader.MostDepth });
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(Results, out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public static IReadOnlyList<LoadTest> Read(string file, ReadOnlyMemory<byte> content, HardwareCatalogue catalogue, Faults faults)
    {
        using var document = JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = DocumentReader.MostDepth });
        var root = document.RootElement;
        if (Text(root, "Status") is { } status && status != "COMPLETED")
        {
            faults.Sentence($"{file}: Status is '{status}': import a job once it is COMPLETED.");
        }

        var model = Text(root, "InputConfig", "ModelName") ?? Text(root, "InputConfig", "ContainerConfig", "NearestModelName");
        if (model is null)
        {
            faults.Sentence($"{file}: InputConfig has neither ModelName nor ContainerConfig.NearestModelName: add the model's name as the workload declares it.");
        }

        if (root.GetProperty(Results) is not { ValueKind: JsonValueKind.Array } results)
        {
            faults.Sentence($"{file}: {Results} is not a list: give the whole response.");
            return [];
        }

        var job = Text(root, "JobName") ?? file;
        return
        [
            .. results.EnumerateArray().Index()
                .Select(entry => Row(entry.Item, model ?? "", string.Create(CultureInfo.InvariantCulture, $"{file}: {Results}[{entry.Index}]"), job, catalogue, faults))
                .OfType<LoadTest>(),
        ];
    }

    private static LoadTest? Row(JsonElement row, string model, string where, string job, HardwareCatalogue catalogue, Faults faults)
    {
        var typeName = Text(row, "EndpointConfiguration", "InstanceType");
        var invocations = Number(row, "Metrics", "MaxInvocations");
        var latency = Number(row, "Metrics", "ModelLatency");
        if (typeName is null)
        {
            // Serverless results have a memory size instead: nothing says what hardware they ran on.
            faults.Sentence($"{where} has no EndpointConfiguration.InstanceType: remove it, a serverless result says nothing about hardware.");
            return null;
        }

        if (catalogue.Type(Offerings.Bare(typeName)) is not { } type)
        {
            faults.Sentence($"{where} ran on '{typeName}', which the catalogue does not know: remove it.");
            return null;
        }

        if (!(invocations > 0) || !(latency > 0))
        {
            faults.Sentence($"{where} on {typeName} has Metrics.MaxInvocations {Text(invocations)} and ModelLatency {Text(latency)}: both must be above 0 for a steady rate.");
            return null;
        }

        return new LoadTest(
            type.DeviceName,
            model,
            Precision: null,
            Batch: 1,
            invocations.Value / SecondsPerMinute / type.ThroughputUnits,
            latency.Value / MicrosecondsPerMillisecond,
            $"SageMaker Inference Recommender job {job}, {typeName}");
    }

    private static string Text(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "missing";

    private static string? Text(JsonElement element, params ReadOnlySpan<string> path) =>
        Find(element, path) is { ValueKind: JsonValueKind.String } found && found.GetString() is { Length: > 0 } text ? text : null;

    private static double? Number(JsonElement element, params ReadOnlySpan<string> path) =>
        Find(element, path) is { ValueKind: JsonValueKind.Number } found && found.TryGetDouble(out var value) && double.IsFinite(value) ? value : null;

    private static JsonElement? Find(JsonElement element, ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element;
    }
}
