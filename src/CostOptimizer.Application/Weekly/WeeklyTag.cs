namespace CostOptimizer.Application.Weekly;

public sealed record WeeklyTag(string Key, string Value);
