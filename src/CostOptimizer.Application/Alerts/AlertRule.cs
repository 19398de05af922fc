namespace CostOptimizer.Application.Alerts;

/// <summary>When a kind of alert is raised.</summary>
/// <param name="Threshold">What <see cref="AlertRules"/> says of the kind; zero where it has none.</param>
/// <param name="Window">Likewise.</param>
public sealed record AlertRule(bool Enabled, decimal Threshold, TimeSpan Window, AlertSeverity Severity);
