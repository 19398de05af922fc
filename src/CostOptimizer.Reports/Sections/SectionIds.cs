namespace CostOptimizer.Reports.Sections;

/// <summary>Ids of the report's sections, for links within the page.</summary>
internal static class SectionIds
{
    public const string Headline = "summary";
    public const string Fleets = "fleets";
    public const string Bridge = "bridge";
    public const string Details = "details";
    public const string Commitments = "commitments";
    public const string Purchases = "purchases";
    public const string Calendar = "calendar";
    public const string Data = "data";
    public const string Method = "method";
    public const string RunCost = "run-cost";

    public static IReadOnlyList<(string Id, string Title)> All { get; } =
    [
        (Headline, "Summary"),
        (Fleets, "Fleets"),
        (Bridge, "From today to the plan"),
        (Details, "Fleet by fleet"),
        (Purchases, "Purchases"),
        (Calendar, "Calendar"),
        (Commitments, "Commitments"),
        (Data, "Data quality"),
        (Method, "Method"),
        (RunCost, "Cost of this analysis"),
    ];
}
