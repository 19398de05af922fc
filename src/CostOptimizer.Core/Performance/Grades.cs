namespace CostOptimizer.Core.Performance;

internal static class Grades
{
    public static EvidenceGrade Of(Evidence evidence) => evidence switch
    {
        Evidence.LoadTest => EvidenceGrade.M,
        Evidence.SameModelDeclared or Evidence.SameModel => EvidenceGrade.A,
        Evidence.OtherPrecision or Evidence.SameTask => EvidenceGrade.B,
        Evidence.Roofline or Evidence.DataSheet => EvidenceGrade.C,
        _ => throw new ArgumentOutOfRangeException(nameof(evidence), evidence, "Not a kind of evidence."),
    };
}
