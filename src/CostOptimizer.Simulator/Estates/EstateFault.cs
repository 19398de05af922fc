namespace CostOptimizer.Simulator.Estates;

/// <summary>One thing wrong with an estate file.</summary>
/// <param name="Line">Line in the file, from 1; 0 when the file as a whole is meant.</param>
/// <param name="Field">Path of the field, such as <c>accounts[0].fleets[2].type</c>.</param>
/// <param name="Value">What stands there; empty when nothing does.</param>
/// <param name="Problem">Why it cannot be used.</param>
/// <param name="Fix">What to write instead.</param>
public sealed record EstateFault(int Line, string Field, string Value, string Problem, string Fix)
{
    public override string ToString() =>
        $"line {Line}: {Field}{(Value.Length == 0 ? "" : $" '{Value}'")} {Problem}; {Fix}";
}
