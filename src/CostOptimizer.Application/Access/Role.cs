namespace CostOptimizer.Application.Access;

/// <summary>What somebody may do; each role may do all that those before it may.</summary>
public enum Role
{
    /// <summary>Reads everything but the audit log.</summary>
    Viewer,

    /// <summary>Also starts analyses and imports benchmarks.</summary>
    Analyst,

    /// <summary>Also decides on recommendations and cancels what runs.</summary>
    Operator,

    /// <summary>Also reads the audit log and manages access.</summary>
    Admin,
}
