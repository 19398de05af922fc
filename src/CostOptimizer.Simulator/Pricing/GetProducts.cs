using CostOptimizer.Simulator.Prices;
using CostOptimizer.Simulator.Protocols;
using CostOptimizer.Simulator.Serving;

namespace CostOptimizer.Simulator.Pricing;

/// <summary>Products of the caller's partition, each a JSON document in a string; 100 a page at most.</summary>
internal static class GetProducts
{
    private const int LargestPage = 100;
    private const int MostFilters = 50;

    public static AwsReply Handle(AwsCall call)
    {
        var serviceCode = call.Input.Required("ServiceCode");
        if (serviceCode is not ("AmazonEC2" or "AmazonSageMaker"))
        {
            throw new AwsErrorException("NotFoundException", $"The service code '{serviceCode}' is not known.");
        }

        var filters = call.Input.Structures("Filters").Select(Read).ToList();
        if (filters.Count > MostFilters)
        {
            throw call.Input.Refuse($"At most {MostFilters} filters may be given, not {filters.Count}.");
        }

        var size = call.Input.Integer("MaxResults", 1, LargestPage) ?? LargestPage;
        var start = Paging.Position(call, call.Input.Text("NextToken"));
        var page = PriceListDocuments.Page(call.Account.Partition, serviceCode, filters, start, size);
        return AwsReply.Json(new
        {
            FormatVersion = "aws_v1",
            PriceList = page.Documents,
            NextToken = page.Next is { } next ? Paging.Token(call, next) : null,
        });
    }

    private static KeyValuePair<string, string> Read(AwsInput filter) =>
        filter.Required("Type") is "TERM_MATCH" or "EQUALS"
            ? KeyValuePair.Create(filter.Required("Field"), filter.Required("Value"))
            : throw filter.Refuse("The simulator knows the filter types TERM_MATCH and EQUALS only.");
}
