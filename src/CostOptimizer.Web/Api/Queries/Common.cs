using CostOptimizer.Web.Api.Paging;

namespace CostOptimizer.Web.Api.Queries;

/// <summary>Parameters that several lists have.</summary>
internal static class Common
{
    public static QueryParameter Run { get; } = QueryParameter.Text("run", "Id of a stored analysis; the newest one of the estate when left out.");

    public static QueryParameter Account { get; } = QueryParameter.Text("account", "Twelve digits of an account id; all when left out.");

    public static QueryParameter Region { get; } = QueryParameter.Text("region", "Region code such as us-east-1; all when left out.");

    public static QueryParameter Limit { get; } = new("limit", "integer", "Most entries of one page; 50 when left out.")
    {
        Minimum = 1,
        Maximum = Page.MostEntries,
    };

    public static QueryParameter Cursor { get; } = QueryParameter.Text("cursor", "Where the next page begins, as nextCursor or the Link header gave it; the other parameters must stay as they were.");
}
