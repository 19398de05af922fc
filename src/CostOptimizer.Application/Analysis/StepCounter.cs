namespace CostOptimizer.Application.Analysis;

/// <summary>Counts finished parts of each step, from any thread, and passes every count on.</summary>
internal sealed class StepCounter(IProgress<AnalysisProgress> progress) : IProgress<AnalysisStep>
{
    private readonly int[] _completed = new int[Enum.GetValues<AnalysisStep>().Length];
    private readonly int[] _totals = new int[Enum.GetValues<AnalysisStep>().Length];

    public void Expect(AnalysisStep step, int total)
    {
        _totals[(int)step] = total;
        progress.Report(new AnalysisProgress(step, 0, total));
    }

    public void Report(AnalysisStep value)
    {
        var completed = Interlocked.Increment(ref _completed[(int)value]);
        progress.Report(new AnalysisProgress(value, completed, _totals[(int)value]));
    }
}
