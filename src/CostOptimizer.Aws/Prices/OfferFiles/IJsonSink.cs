using System.Text.Json;

namespace CostOptimizer.Aws.Prices.OfferFiles;

/// <summary>Takes the tokens of a JSON stream one by one.</summary>
internal interface IJsonSink
{
    void Accept(ref Utf8JsonReader reader);
}
