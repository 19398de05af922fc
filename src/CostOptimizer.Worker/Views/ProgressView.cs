using System.Globalization;
using CostOptimizer.Application.Analysis;
using Spectre.Console;

namespace CostOptimizer.Worker.Views;

/// <summary>Shows an analysis as progress bars on a terminal, and as plain lines elsewhere.</summary>
internal static class ProgressView
{
    public static async Task<T> ShowAsync<T>(IAnsiConsole console, Func<IProgress<AnalysisProgress>, Task<T>> work)
    {
        if (!console.Profile.Capabilities.Interactive)
        {
            return await work(new PlainProgress(console));
        }

        return await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context => work(new BarProgress(context)));
    }

    private static string Label(AnalysisStep step) => step switch
    {
        AnalysisStep.ListEstate => "List accounts and regions",
        AnalysisStep.Discover => "Discover instances",
        AnalysisStep.CollectMetrics => "Collect metrics",
        AnalysisStep.RefreshPrices => "Refresh prices",
        AnalysisStep.ReadCommitments => "Read commitments",
        AnalysisStep.Plan => "Compare hardware and purchases",
        AnalysisStep.Store => "Store results",
        _ => step.ToString(),
    };

    private sealed class BarProgress(ProgressContext context) : IProgress<AnalysisProgress>
    {
        private readonly Dictionary<AnalysisStep, ProgressTask> _bars = [];

        public void Report(AnalysisProgress value)
        {
            lock (_bars)
            {
                if (!_bars.TryGetValue(value.Step, out var bar))
                {
                    _bars[value.Step] = bar = context.AddTask(Label(value.Step));
                }

                bar.MaxValue = Math.Max(value.Total, 1);
                bar.Value = value.Total == 0 ? 1 : value.Completed;
            }
        }
    }

    private sealed class PlainProgress(IAnsiConsole console) : IProgress<AnalysisProgress>
    {
        private readonly Lock _lock = new();

        public void Report(AnalysisProgress value)
        {
            if (value.Completed < value.Total)
            {
                return;
            }

            lock (_lock)
            {
                console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Label(value.Step)}: {value.Completed} of {value.Total}"));
            }
        }
    }
}
