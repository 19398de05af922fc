namespace CostOptimizer.Core.Planning;

public enum ActionKind
{
    Stay,
    Terminate,
    ScaleIn,
    Schedule,
    Rightsize,
    Migrate,
    Pack,
    BuyDifferently,
}
