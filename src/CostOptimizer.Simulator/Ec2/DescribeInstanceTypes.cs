using CostOptimizer.Simulator.Prices;
using CostOptimizer.Simulator.Protocols;
using CostOptimizer.Simulator.Serving;
using CostOptimizer.Simulator.Types;

namespace CostOptimizer.Simulator.Ec2;

/// <summary>Types that can be launched in the region; withdrawn ones are unknown to it, as they are to AWS.</summary>
internal static class DescribeInstanceTypes
{
    private const int LargestPage = 100;

    public static AwsReply Handle(AwsCall call)
    {
        var names = call.Input.Texts("InstanceType");
        if (names.Count > LargestPage)
        {
            throw call.Input.Refuse($"At most {LargestPage} instance types may be named.");
        }

        var everywhere = call.Input.Flag("IncludeUnsupportedInRegion");
        var known = InstanceTypeTable.Load().All
            .Where(row => !row.Withdrawn && (everywhere || IsOffered(call.Region, row.Name))).ToList();
        var unknown = names.Except(known.Select(row => row.Name), StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            throw new AwsErrorException(
                "InvalidInstanceType",
                $"The following supplied instance types do not exist: [{string.Join(", ", unknown)}]");
        }

        var passes = Ec2Filters.Of<InstanceTypeRow>(call.Input, Read);
        var rows = known.Where(row => names.Count == 0 || names.Contains(row.Name)).Where(passes).ToList();
        var size = call.Input.Integer("MaxResults", 5, LargestPage) ?? LargestPage;
        var page = Paging.Take(call, rows, call.Input.Text("NextToken"), size);
        return AwsReply.Xml(
            XmlText.Items("instanceTypeSet", page.Items, InstanceTypeXml.Members),
            XmlText.Optional("nextToken", page.NextToken));
    }

    private static bool IsOffered(string region, string type) => PriceTables.Load().ZoneIds(region, type).Count > 0;

    private static Func<InstanceTypeRow, IReadOnlyList<string>>? Read(string filter) => filter switch
    {
        "instance-type" => row => [row.Name],
        "current-generation" => row => [row.CurrentGeneration ? "true" : "false"],
        "bare-metal" => row => [row.BareMetal ? "true" : "false"],
        "processor-info.supported-architecture" => row => [row.Architecture],
        "supported-usage-class" => row => row.UsageClasses,
        _ => null,
    };
}
