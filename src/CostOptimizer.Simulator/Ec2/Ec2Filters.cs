using System.IO.Enumeration;
using CostOptimizer.Simulator.Protocols;

namespace CostOptimizer.Simulator.Ec2;

/// <summary>EC2's <c>Filter.n</c>: all filters must hold, each by any of its values; <c>*</c> and <c>?</c> are wildcards.</summary>
internal static class Ec2Filters
{
    /// <param name="input">The call's input.</param>
    /// <param name="read">Gives a filter name's way to read an item's values; null when there is no such filter.</param>
    /// <exception cref="Serving.AwsErrorException">A filter is not known.</exception>
    public static Func<T, bool> Of<T>(AwsInput input, Func<string, Func<T, IReadOnlyList<string>>?> read)
    {
        var filters = input.Structures("Filter")
            .Select(filter => (
                Read: read(filter.Required("Name"))
                    ?? throw input.Refuse($"The filter '{filter.Required("Name")}' is invalid"),
                Patterns: filter.Texts("Value")))
            .ToList();
        return item => filters.TrueForAll(filter => filter.Read(item).Any(value =>
            filter.Patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, value, ignoreCase: false))));
    }
}
