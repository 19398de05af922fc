using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Feasibility;

/// <summary>A rule's answer with its reason, in the reader's words.</summary>
internal sealed record Ruling(Answer Answer, string Reason)
{
    public static Ruling Yes(string reason) => new(Answer.Yes, reason);

    public static Ruling No(string reason) => new(Answer.No, reason);

    public static Ruling Check(string reason) => new(Answer.Unknown, reason);
}
