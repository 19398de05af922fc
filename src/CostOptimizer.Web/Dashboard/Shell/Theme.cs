namespace CostOptimizer.Web.Dashboard.Shell;

/// <summary>Light or dark.</summary>
public enum Theme
{
    /// <summary>As the reader's system is.</summary>
    System,
    Light,
    Dark,
}
