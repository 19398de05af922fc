using System.IO.Enumeration;
using CostOptimizer.Simulator.Protocols;

namespace CostOptimizer.Simulator.Ec2;

/// <summary>EC2's <c>Filter.n</c>: all filters must hold, each by any of its values; <c>*</c> and <c>?</c> are wildcards.</summary>
internal static class Ec2Filters
{
    /// <param name="input">The call's input.</param>
    /// <param name="read">The values an item has under a filter name; null when there is no such filter.</param>
    /// <exception cref="Serving.AwsErrorException">A filter is not known.</exception>
    public static Func<T, bool> Of<T>(AwsInput input, Func<T, string, IReadOnlyList<string>?> read)
    {
        var filters = input.Structures("Filter")
            .Select(filter => (Name: filter.Required("Name"), Values: filter.Texts("Value"))).ToList();
        return item => filters.TrueForAll(filter =>
            (read(item, filter.Name) ?? throw input.Refuse($"The filter '{filter.Name}' is invalid"))
                .Any(value => filter.Values.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, value, false))));
    }
}
