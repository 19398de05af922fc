namespace CostOptimizer.Web.Security;

public sealed record RefusalModel(int Status, string Detail);
