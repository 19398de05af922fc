namespace CostOptimizer.Application.Weekly.Documents;

public enum WeeklyFormat
{
    /// <summary>The mail as a program shows it.</summary>
    Html,

    /// <summary>Its plain-text alternative.</summary>
    Text,
    Pdf,
    Xlsx,
    FleetsCsv,
    DecisionsCsv,

    /// <summary>Rows of FOCUS 1.2 as CSV.</summary>
    Focus,

    /// <summary>The record itself.</summary>
    Json,
}
