namespace CostOptimizer.Application.Inventory;

/// <summary>A SageMaker production variant; its instances appear in the inventory with <see cref="InstanceIds"/>.</summary>
public sealed record EndpointVariant(string Endpoint, string Variant, IReadOnlyList<string> InstanceIds);
