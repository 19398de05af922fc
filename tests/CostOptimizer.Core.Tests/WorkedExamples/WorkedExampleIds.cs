using System.Reflection;
using System.Text.RegularExpressions;

namespace CostOptimizer.Core.Tests.WorkedExamples;

/// <summary>Every published example has a test that carries its id, in its name or as its first argument.</summary>
public sealed partial class WorkedExampleIds
{
    public static TheoryData<string> All { get; } =
    [
        "SP-0", "SP-1", "SP-1b", "SP-2", "SP-2b", "SP-3",
        "RI-1", "RI-2", "RI-3", "RI-4", "RI-5", "RI-6", "RI-7", "RI-8",
        "CR-1", "CR-2", "CR-3",
        "BL-1", "AM-1", "CV-1", "CU-1",
        "FO-1", "FO-2a", "FO-2b", "FO-3b", "FO-3c",
        "FI-1", "FI-2", "FI-2b", "FI-3", "FI-4",
        "CH-1",
        "IC-1", "IC-2", "IC-3", "IC-4", "IC-5",
        "SM-1", "SM-2",
        "NC-1", "NC-2", "NC-3", "NC-4", "NC-5", "NC-6", "NC-7", "NC-8", "NC-9", "NC-10",
        "WT-1", "WT-2", "SS-1", "BU-1",
        "ML-1", "ML-2", "ML-3",
        "CO-1", "CO-2", "CO-3", "CO-4", "CO-5",
        "XA-1", "XA-2",
    ];

    private static readonly HashSet<string> Carried =
    [
        .. from type in typeof(WorkedExampleIds).Assembly.GetTypes()
           from test in type.GetMethods().Where(method => method.GetCustomAttributes<FactAttribute>(inherit: true).Any())
           from id in IdsOf(test)
           select id,
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void Example_OfThisId_IsATest(string id) => Assert.Contains(id, Carried);

    private static IEnumerable<string> IdsOf(MethodInfo test)
    {
        if (Prefix().Match(test.Name) is { Success: true } name)
        {
            yield return $"{name.Groups["page"].Value}-{name.Groups["number"].Value}";
        }

        foreach (var row in test.GetCustomAttributes<InlineDataAttribute>())
        {
            if (row.Data is [string id, ..])
            {
                yield return id;
            }
        }
    }

    [GeneratedRegex("^(?<page>[A-Z]{2})_?(?<number>[0-9]+[a-z]?)_", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Prefix();
}
