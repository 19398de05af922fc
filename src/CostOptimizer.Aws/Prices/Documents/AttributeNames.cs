namespace CostOptimizer.Aws.Prices.Documents;

/// <summary>
/// Offer files spell one attribute many ways: <c>preInstalledSw</c>, <c>Pre Installed S/W</c>, <c>instance_type</c>.
/// </summary>
internal static class AttributeNames
{
    /// <returns>Letters and digits, lower case.</returns>
    public static string Normalize(string name) =>
        string.Concat(name.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant));
}
