namespace AwsSdk.Protocols;

/// <summary>Operations are named by their models: <c>ListMetricsRequest</c> and <c>ListMetricsResponse</c>.</summary>
internal static class Operation
{
    public static string NameOf(Type model)
    {
        var name = model.Name;
        return name.EndsWith("Request", StringComparison.Ordinal) ? name[..^"Request".Length]
            : name.EndsWith("Response", StringComparison.Ordinal) ? name[..^"Response".Length]
            : throw new ArgumentException($"{name} is neither a request nor a response.", nameof(model));
    }
}
